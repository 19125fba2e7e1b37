const query = new URLSearchParams(location.search);
const name = query.get('name')?.trim();
if (name) document.querySelector('#name').textContent = `, ${name}`;
if (query.has('order')) document.querySelector('#what').textContent = 'Your order is on the counter.';
