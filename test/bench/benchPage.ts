/** A page of about as many elements as asked, with one button that counts, one field, and whatever else is given. */
export function benchPage(elements: number, controls = ''): string {
  const rows = Array.from({ length: Math.floor((elements - 20) / 4) }, (_unused, index) => row(index + 1));
  return `<!doctype html>
<html lang="en">
<title>${elements} elements</title>
<style>li { display: flex; gap: 1em }</style>
<main>
  <h1>${elements} elements</h1>
  <p><button id="count" onclick="document.querySelector('#clicks').textContent = ++clicks">Count up</button>
  <output id="clicks">0</output></p>
  <p><label for="note">Note</label> <input id="note" autocomplete="off"></p>
  ${controls}
  <ul>${rows.join('')}</ul>
</main>
<script>let clicks = 0</script>
</html>`;
}

const row = (number: number) =>
  `<li><a href="#${number}">Item ${number}</a><span>costs ${number} euro</span><button>Put ${number} aside</button></li>`;
