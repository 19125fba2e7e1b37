import { add } from '/assets/basket.js';

const added = document.querySelector('#added');
const cards = [...document.querySelectorAll('[data-name]')];

for (const card of cards) {
  const { name } = card.dataset;
  const price = Number(card.querySelector('.price').textContent.replace('€', ''));
  card.querySelector('.add').addEventListener('click', () => {
    add(name, price);
    added.textContent = `${name} added to the cart.`;
  });
}

const query = new URLSearchParams(location.search).get('q')?.trim();
if (query) {
  for (const card of cards) card.hidden = !card.textContent.toLowerCase().includes(query.toLowerCase());
  const found = cards.filter((card) => !card.hidden).length;
  const things = found === 1 ? 'thing' : 'things';
  document.querySelector('#search-status').textContent = `Found ${found} ${things} for “${query}”.`;
}
