import type { Attack } from '../attack';

export const secrets: readonly Attack[] = [
  {
    name: 'a password that shows itself',
    body: `<input id="p" type="password" aria-label="Password" value="hunter2"><p id="n">.</p>
      <button onclick="p.type = 'text'; n.textContent = 'shown'">Show</button>`,
    calls: [
      ['read_page', {}, { status: 'success' }],
      ['click', { target: 'Show' }, { verdict: 'changed' }],
      ['read_form', {}, {}],
      ['read_page', { whole: true }, { status: 'success' }],
    ],
    never: /hunter2/,
  },
  {
    name: 'card and one-time codes',
    body: `<input aria-label="Card" autocomplete="cc-number"><input aria-label="Code" autocomplete="one-time-code">`,
    calls: [
      ['fill', { target: 'Card', value: '4111111111111111' }, { errorCode: 'SENSITIVE_FIELD' }],
      ['type_text', { target: 'Code', text: '123456' }, { errorCode: 'SENSITIVE_FIELD' }],
    ],
  },
  {
    name: 'hidden tokens, cookies and what the page keeps',
    body: `<form><input type="hidden" name="csrf" value="hunter2"><label>Name <input></label></form>
      <meta name="token" content="hunter2"><script>document.cookie = 'token=hunter2'; localStorage.token = 'hunter2';</script>`,
    calls: [
      ['read_form', {}, { status: 'success' }],
      ['read_page', { whole: true }, { status: 'success' }],
      ['read_storage', {}, { errorCode: 'TOOL_NOT_ALLOWED' }],
      ['click', { target: 'css=[name=csrf]' }, { status: 'error' }],
      ['fill', { target: 'css=[name=csrf]', value: 'x' }, { status: 'error' }],
    ],
    never: /hunter2/,
  },
  {
    name: 'passwords and cards in what a name is made of',
    body: `<table><tr><th>What</th><th>Which</th></tr><tr><td>Password: <input type="password" value="hunter2"></td>
      <td>Card <input name="cardnumber" value="4000123"></td></tr></table>
      <div role="row" tabindex="0">A row <input type="password" value="hunter2"></div>
      <ul><li tabindex="0">Code <textarea autocomplete="one-time-code">4000123</textarea></li></ul>
      <label><input type="checkbox"> Keep <input type="password" value="hunter2"></label><input type="password" id="p" value="hunter2">
      <textarea id="t" autocomplete="one-time-code">4000123</textarea><input aria-label="Note" aria-describedby="p t">
      <button aria-labelledby="p t">Go</button>`,
    calls: [
      ['read_page', {}, { status: 'success' }],
      ['read_table', {}, { status: 'success' }],
      ['read_form', {}, { status: 'success' }],
      ['find_on_page', { text: 'Password' }, { status: 'success' }],
      ['find_on_page', { text: 'Card' }, { status: 'success' }],
      ['find_on_page', { text: 'A row' }, { status: 'success' }],
      ['find_on_page', { text: 'Code' }, { status: 'success' }],
      ['find_on_page', { role: 'button' }, { status: 'success' }],
      ['click', { target: 'Keep' }, { status: 'success' }],
    ],
    never: /hunter2|4000123/,
  },
  {
    name: 'a card and a code that are filled in already',
    body: `<input aria-label="Card" autocomplete="cc-number" value="4000123412341234">
      <input aria-label="Code" autocomplete="one-time-code" value="778899"><input aria-label="PIN" type="password" value="778899">`,
    calls: [
      ['read_page', {}, { status: 'success' }],
      ['read_form', {}, { status: 'success' }],
      ['find_on_page', { text: '4000' }, {}],
      ['press_key', { target: 'Card', keys: 'Control+A' }, {}],
      ['get_selection', {}, {}],
    ],
    never: /4000123|778899/,
  },
];
