const stock = document.querySelector('#stock');
const hours = document.querySelector('#hours');

document.querySelector('#ask-stock').addEventListener('click', () => {
  stock.textContent = 'Asking the baker…';
  setTimeout(() => {
    stock.textContent = '12 loaves left.';
  }, 900);
});

document.querySelector('#show-hours').addEventListener('click', () => hours.showModal());

document.querySelector('#clear-list').addEventListener('click', () => {
  if (confirm('Clear the whole list?')) document.querySelector('#list').textContent = 'Nothing to buy.';
});

const look = new CSSStyleSheet();
look.replaceSync(`
  :host { display: block; }
  div { display: flex; gap: 0.25rem; flex-wrap: wrap; }
  button { font: inherit; padding: 0.35rem 0.7rem; border-radius: 0.5rem; border: 1px solid currentColor;
    background: none; color: inherit; cursor: pointer; }
  button[aria-pressed='true'] { font-weight: bold; outline: 2px solid currentColor; }
`);

class ShopRating extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [look];
    const row = document.createElement('div');
    const said = document.createElement('p');
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', 'Rate the shop');
    said.setAttribute('role', 'status');
    said.textContent = 'Not rated yet.';
    for (let stars = 1; stars <= 5; stars += 1) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = stars === 1 ? '1 star' : `${stars} stars`;
      button.setAttribute('aria-pressed', 'false');
      button.addEventListener('click', () => {
        for (const other of row.children) other.setAttribute('aria-pressed', String(other === button));
        said.textContent = `You gave ${button.textContent}.`;
      });
      row.append(button);
    }
    root.append(row, said);
  }
}

customElements.define('shop-rating', ShopRating);
