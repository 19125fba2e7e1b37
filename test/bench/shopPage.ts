/** A shop's page of about as many elements as asked, with the wrappers such pages are made of. */
export function shopPage(elements: number): string {
  const cards = Array.from({ length: Math.floor((elements - 40) / 15) }, (_unused, index) => card(index + 1));
  return `<!doctype html>
<html lang="en">
<title>Shop with ${elements} elements</title>
<style>.card { display: grid; gap: 4px } .icon { width: 16px; height: 16px } .gone { display: none }</style>
<header><nav><ul>${MENU.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>
<form role="search"><label for="q">Search the shop</label> <input id="q"><button>Search</button></form></header>
<main><h1>All things</h1><div class="grid">${cards.join('')}</div></main>
<footer><p>Prices with tax.</p><a href="/imprint">Imprint</a></footer>
</html>`;
}

const MENU = ['New', 'Shoes', 'Coats', 'Hats', 'Sale', 'Help'];

const card = (
  number: number,
) => `<div class="card"><div class="frame"><div class="picture"><span class="icon"></span></div></div>
<div class="body"><div class="title"><a href="/thing/${number}"><span>Thing ${number}</span></a></div>
<div class="facts"><span class="price">${number} €</span></div>
<div class="acts"><button><span class="icon"></span><span>Buy ${number}</span></button></div></div>
<div class="gone">Sold out</div></div>`;
