import { itemCount } from '/assets/basket.js';

const count = document.querySelector('#cart-count');

function show() {
  count.textContent = String(itemCount());
}

addEventListener('basket', show);
show();
