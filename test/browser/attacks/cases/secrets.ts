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
    body: `<table><tr><td>Password: <input type="password" value="hunter2"></td><td>Card <input name="cardnumber" value="4000123"></td></tr></table>
      <label><input type="checkbox"> Keep <input type="password" value="hunter2"></label><input type="password" id="p" value="hunter2">
      <button aria-labelledby="p">Go</button><button aria-describedby="p">Stay</button>`,
    calls: [
      ['read_page', {}, { status: 'success' }],
      ['find_on_page', { text: 'Password' }, {}],
      ['find_on_page', { role: 'row' }, {}],
      ['find_on_page', { role: 'cell' }, {}],
      ['find_on_page', { role: 'button' }, {}],
      ['find_on_page', { role: 'checkbox' }, {}],
      ['read_table', {}, {}],
      ['click', { target: 'Keep' }, {}],
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
