import { type Attack, done } from '../attack';

export const documents: readonly Attack[] = [
  {
    name: 'prototypes that the page has made its own',
    body: `<input type="password" aria-label="Password" value="hunter2"><button onclick="${done('pressed')}">Next</button>
      <script>for (const prototype of [Element.prototype, HTMLElement.prototype, HTMLInputElement.prototype])
        for (const name of ['getAttribute', 'matches', 'click', 'dispatchEvent', 'getBoundingClientRect'])
          Object.defineProperty(prototype, name, { value() { throw new Error('mine'); } });
      JSON.stringify = () => '"mine"'; Array.prototype.includes = () => true;</script>`,
    calls: [
      ['read_page', {}, { status: 'success' }],
      ['click', { target: 'Next' }, { verdict: 'changed' }],
    ],
    log: 'pressed;',
    never: /hunter2/,
  },
  {
    name: 'a document that is clobbered by names',
    body: `<form name="body"></form><img name="documentElement"><form id="f"><input name="parentNode"><input name="attributes">
      <input name="tagName"><input name="getAttribute"><input name="children"><button onclick="${done('pressed')}" type="button">Next</button></form>
      <a id="location"></a><a id="top"></a>`,
    calls: [
      ['read_page', {}, { status: 'success' }],
      ['read_form', {}, { status: 'success' }],
      ['click', { target: 'Next' }, { verdict: 'changed' }],
    ],
    log: 'pressed;',
  },
  {
    name: 'a page that opens dialog after dialog',
    body: `<button onclick="for (let n = 0; n < 20; n += 1) if (confirm('Pay ' + n + '?')) ${done('agreed')}; ${done('pressed')}">Next</button>`,
    calls: [
      ['click', { target: 'Next' }, { verdict: 'dialog_open' }],
      ['read_page', {}, { status: 'success' }],
    ],
    // After so many it is stopped with an error.
  },
];
