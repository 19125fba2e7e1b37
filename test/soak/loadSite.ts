import type { ServedPage } from '../support/pageServer';

/** Pages whose buttons never run out, each click of which is told to the server before anything else happens. */
export function loadSite(onEffect: (mark: string) => void): Record<string, ServedPage> {
  return {
    '/load': (request, response) => {
      const tab = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('tab') ?? '';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(tab));
    },
    '/effect': (request, response) => {
      onEffect(new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('mark') ?? '');
      response.end();
    },
  };
}

/** The mark of a tab's nth click. */
export const loadMark = (tab: number, n: number) => `t${tab}n${n}`;

// A button is given another mark only long after its click, so that a click done twice would be counted twice.
const page = (tab: string) => `<!doctype html><html lang="en"><title>Load ${tab}</title><main></main>
<p>Done: <output id="done">0</output></p>
<script>
const KEPT = 100;
const mark = (n) => 't${tab}n' + n;
for (let n = 0; n < 2 * KEPT; n += 1) {
  const button = document.createElement('button');
  button.id = mark(n);
  button.textContent = 'Do ' + n;
  document.querySelector('main').append(button);
}
document.addEventListener('click', ({ target }) => {
  const n = Number(target.id.split('n')[1]);
  const request = new XMLHttpRequest();
  request.open('POST', '/effect?mark=' + target.id, false);
  request.send();
  const old = document.getElementById(mark(n - KEPT));
  if (old) old.id = mark(n + KEPT);
  document.querySelector('#done').textContent = n;
});
</script></html>`;
