// The basket lives in the tab, so that every new tab is a fresh shop.
const KEY = 'basket';
const START = [{ name: 'Tea mug', price: 8.5, quantity: 1 }];

/** The lines of the basket: name, price in euros, quantity. */
export function lines() {
  return JSON.parse(sessionStorage.getItem(KEY) ?? JSON.stringify(START));
}

export function keep(changed) {
  sessionStorage.setItem(KEY, JSON.stringify(changed));
  dispatchEvent(new Event('basket'));
}

export function add(name, price) {
  const all = lines();
  const line = all.find((candidate) => candidate.name === name);
  if (line) line.quantity += 1;
  else all.push({ name, price, quantity: 1 });
  keep(all);
}

export function itemCount() {
  return lines().reduce((sum, { quantity }) => sum + quantity, 0);
}

/** "€ 8.50" */
export function euros(amount) {
  return `€ ${amount.toFixed(2)}`;
}
