import { euros, keep, lines } from '/assets/basket.js';

const list = document.querySelector('#lines');
const total = document.querySelector('#total');
const gift = document.querySelector('#gift');
const form = document.querySelector('#cart');
const cookies = document.querySelector('#cookies');

function lineItem({ name, price, quantity }, index) {
  const item = document.createElement('li');
  const label = document.createElement('label');
  const select = document.createElement('select');
  const cost = document.createElement('span');
  select.id = `quantity-${index}`;
  label.htmlFor = select.id;
  label.textContent = `Quantity of ${name}`;
  for (let count = 1; count <= 9; count += 1) select.add(new Option(String(count), String(count)));
  select.value = String(quantity);
  cost.className = 'price';
  cost.textContent = euros(price * quantity);
  select.addEventListener('change', () => {
    const changed = lines();
    changed[index].quantity = Number(select.value);
    keep(changed);
    cost.textContent = euros(price * Number(select.value));
  });
  item.append(label, select, cost);
  return item;
}

function showTotal() {
  const goods = lines().reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const way = Number(new FormData(form).get('way'));
  total.textContent = euros(goods + (gift.checked ? 2 : 0) + way);
}

list.append(...lines().map(lineItem));
form.addEventListener('change', showTotal);
form.addEventListener('submit', (event) => event.preventDefault());
showTotal();

cookies.hidden = sessionStorage.getItem('cookies') === 'accepted';
document.querySelector('#accept-cookies').addEventListener('click', () => {
  sessionStorage.setItem('cookies', 'accepted');
  cookies.hidden = true;
});
