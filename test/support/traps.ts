import type { ToolResult } from '#contract/result';

/** A control that makes it easy to claim more than happened. */
interface Trap {
  /** The control's name, and what is wrong with it. */
  name: string;
  markup: string;
  tool: string;
  args?: Record<string, unknown>;
  /** What must be answered: a verdict or an error code. */
  answer: NonNullable<Extract<ToolResult, { verdict?: unknown }>['verdict']> | (string & {});
  /** Words the answer must say. */
  says?: RegExp;
}

const button = (name: string, attributes: string) => `<button ${attributes}>${name}</button>`;
const box = (name: string, attributes: string) =>
  `<label><input type="checkbox" ${attributes}> ${name}</label>`;
const field = (name: string, attributes: string) => `<label>${name} <input ${attributes}></label>`;
const list = (name: string, attributes: string) =>
  `<label>${name} <select ${attributes}><option>One<option>Two<option disabled>Three</select></label>`;

const clicked = (name: string, markup: string, answer = 'no_change'): Trap => ({
  name,
  markup,
  tool: 'click',
  answer,
});
const checked = (name: string, markup: string): Trap => ({
  name,
  markup,
  tool: 'set_checked',
  args: { checked: true },
  answer: 'NO_EFFECT',
});
const filled = (name: string, markup: string, answer: string, value = 'tea', says?: RegExp): Trap => ({
  name,
  markup,
  tool: 'fill',
  args: { value },
  answer,
  ...(says ? { says } : {}),
});
const chosen = (name: string, markup: string, option: string, answer: string): Trap => ({
  name,
  markup,
  tool: 'select_option',
  args: { option },
  answer,
});

const ignored: readonly Trap[] = [
  clicked('Does nothing', button('Does nothing', '')),
  clicked('Prevents', button('Prevents', 'onclick="event.preventDefault()"')),
  clicked('Stopped above', `<div class="stops">${button('Stopped above', 'onclick="say()"')}</div>`),
  clicked('Held link', '<a href="/other" onclick="return false">Held link</a>'),
  clicked('Hash link', '<a href="#">Hash link</a>'),
  clicked('Void link', '<a href="javascript:void 0">Void link</a>'),
  clicked('For people only', button('For people only', 'onclick="event.isTrusted && say()"')),
  clicked('For two clicks', button('For two clicks', 'ondblclick="say()"')),
  clicked('Looks disabled', '<div style="opacity: .4; cursor: not-allowed">Looks disabled</div>'),
  clicked('Held section', '<details><summary onclick="return false">Held section</summary>In</details>'),
  clicked('Dead switch', '<div role="switch" aria-checked="false" tabindex="0">Dead switch</div>'),
  clicked('Dead option', '<div role="option" aria-selected="false" tabindex="0">Dead option</div>'),
  clicked('Kept form', '<form onsubmit="return false"><button>Kept form</button></form>', 'unknown'),
  {
    ...clicked('Not valid', '<form><input required aria-label="Zip"><button>Not valid</button></form>'),
    says: /Zip/,
  },
  { name: 'Nothing over it', markup: button('Nothing over it', ''), tool: 'hover', answer: 'no_change' },
  {
    name: 'Key kept',
    markup: button('Key kept', 'onkeydown="event.preventDefault()" onclick="say()"'),
    tool: 'press_key',
    args: { keys: 'Enter' },
    answer: 'no_change',
  },
  {
    name: 'Key unheard',
    markup: button('Key unheard', ''),
    tool: 'press_key',
    args: { keys: 'F9' },
    answer: 'no_change',
  },
  {
    name: 'Browser key',
    markup: button('Browser key', ''),
    tool: 'press_key',
    args: { keys: 'Control+R' },
    answer: 'no_change',
    says: /reload/,
  },
  {
    name: 'Reserved key',
    markup: button('Reserved key', 'onkeydown="say()"'),
    tool: 'press_key',
    args: { keys: 'Control+T' },
    answer: 'INVALID_ARGS',
    says: /open_tab/,
  },
  {
    name: 'Undraggable',
    markup: '<p id="undraggable">Undraggable</p><p>Drop target</p>',
    tool: 'drag',
    args: { to: 'Drop target' },
    answer: 'no_change',
  },
];

const failing: readonly Trap[] = [
  clicked('Throws', button('Throws', 'onclick="throw new Error(\'broken\')"')),
  clicked('Fails later', button('Fails later', 'onclick="later(20, () => { throw new Error(\'broken\') })"')),
  clicked('Refused by server', button('Refused by server', 'onclick="fetch(\'/refuse\').then(stopHere)"')),
  clicked(
    'Unreachable server',
    button('Unreachable server', 'onclick="fetch(\'/hangup\').then(say, () => 0)"'),
  ),
  filled(
    'Throws on input',
    field('Throws on input', 'oninput="this.value = \'\'; throw new Error()"'),
    'NO_EFFECT',
  ),
];

const shut: readonly Trap[] = [
  clicked('Disabled', button('Disabled', 'disabled'), 'TARGET_DISABLED'),
  clicked('Said to be disabled', button('Said to be disabled', 'aria-disabled="true"'), 'TARGET_DISABLED'),
  clicked(
    'In a disabled group',
    `<fieldset disabled>${button('In a disabled group', '')}</fieldset>`,
    'TARGET_DISABLED',
  ),
  clicked(
    'Lets presses through',
    button('Lets presses through', 'style="pointer-events: none" onclick="say()"'),
    'TARGET_DISABLED',
  ),
  clicked(
    'Under glass',
    `<div style="position: relative">${button('Under glass', 'onclick="say()"')}<i style="position: absolute; inset: 0"></i></div>`,
    'TARGET_COVERED',
  ),
  clicked('Hidden away', `<div style="display: none">${button('Hidden away', '')}</div>`, 'TARGET_HIDDEN'),
  {
    name: 'Text takes no file',
    markup: field('Text takes no file', 'type="file" accept="image/*"'),
    tool: 'upload_file',
    args: { name: 'a.txt', text: 'a' },
    answer: 'NOT_EDITABLE',
    says: /image\/\*/,
  },
  chosen('No such colour', list('No such colour', ''), 'Violet', 'NO_SUCH_OPTION'),
  filled('Only to read', field('Only to read', 'readonly value="old"'), 'NOT_EDITABLE'),
  filled('Shut field', field('Shut field', 'disabled'), 'TARGET_DISABLED'),
  filled('Not a date', field('Not a date', 'type="date"'), 'INVALID_ARGS', 'soon'),
  chosen('Shut option', list('Shut option', ''), 'Three', 'TARGET_DISABLED'),
];

const reverted: readonly Trap[] = [
  clicked('Stubborn', box('Stubborn', 'onclick="event.preventDefault()"')),
  clicked('Back at once', box('Back at once', 'onchange="this.checked = false"')),
  clicked('Back in a task', box('Back in a task', 'onchange="queue(() => { this.checked = false })"')),
  clicked(
    'Back in a frame',
    box('Back in a frame', 'onchange="requestAnimationFrame(() => { this.checked = false })"'),
  ),
  clicked('Back soon', box('Back soon', 'onchange="later(60, () => { this.checked = false })"')),
  clicked('Back later', box('Back later', 'onchange="later(300, () => { this.checked = false })"')),
  clicked(
    'Back by server',
    box('Back by server', 'onchange="fetch(\'/refuse\').then(() => { this.checked = false })"'),
  ),
  clicked(
    'Back by old request',
    box('Back by old request', 'onchange="oldRequest(() => { this.checked = false })"'),
  ),
  clicked(
    'Pressed and back',
    button(
      'Pressed and back',
      'aria-pressed="false" onclick="press(this, true); later(80, () => press(this, false))"',
    ),
  ),
  clicked(
    'Flashes',
    `<span id="flash">-</span>${button('Flashes', "onclick=\"flash.textContent = 'Done'; later(60, () => { flash.textContent = '-' })\"")}`,
  ),
  clicked(
    'Comes and goes',
    `<ul id="items"></ul>${button('Comes and goes', 'onclick="items.innerHTML = \'<li>Tea</li>\'; later(60, () => items.replaceChildren())"')}`,
  ),
  checked('Set and stubborn', box('Set and stubborn', 'onclick="event.preventDefault()"')),
  checked('Set and back', box('Set and back', 'onchange="later(60, () => { this.checked = false })"')),
  checked(
    'Set and back, late',
    box('Set and back, late', 'onchange="later(60, () => { this.checked = false }); standStill(150)"'),
  ),
  checked(
    'Set, refused',
    box('Set, refused', 'onchange="fetch(\'/refuse\').then(() => { this.checked = false })"'),
  ),
  checked('Set and renewed', box('Set and renewed', 'onchange="renew(this)"')),
  checked('Half set', box('Half set', 'onchange="this.indeterminate = true; this.checked = false"')),
  checked('Dead toggle', '<div role="switch" aria-checked="false" tabindex="0">Dead toggle</div>'),
  checked(
    'Second choice',
    '<label><input type="radio" name="r" id="first" checked> First choice</label><label><input type="radio" name="r" onchange="queue(() => { first.checked = true })"> Second choice</label>',
  ),
  filled('Emptied', field('Emptied', 'oninput="this.value = \'\'"'), 'NO_EFFECT'),
  filled(
    'Emptied in a task',
    field('Emptied in a task', 'oninput="queue(() => { this.value = \'\' })"'),
    'NO_EFFECT',
  ),
  filled(
    'Emptied soon',
    field('Emptied soon', 'oninput="later(60, () => { this.value = \'\' })"'),
    'NO_EFFECT',
  ),
  filled('Emptied on change', field('Emptied on change', 'onchange="this.value = \'\'"'), 'NO_EFFECT'),
  filled(
    'Held by the page',
    field('Held by the page', 'value="old" oninput="this.value = \'old\'"'),
    'NO_EFFECT',
  ),
  filled(
    'Emptied late',
    field('Emptied late', 'oninput="later(60, () => { this.value = \'\' }); standStill(150)"'),
    'NO_EFFECT',
  ),
  filled('Renewed', field('Renewed', 'oninput="later(20, () => renew(this))"'), 'NO_EFFECT'),
  filled(
    'Date put back',
    field('Date put back', 'type="date" onchange="queue(() => { this.value = \'\' })"'),
    'NO_EFFECT',
    '2026-11-20',
  ),
  filled(
    'Not for typing',
    '<div contenteditable aria-label="Not for typing" onbeforeinput="event.preventDefault()" oninput="this.textContent = \'\'"></div>',
    'NO_EFFECT',
  ),
  filled(
    'Stuck slider',
    '<div role="slider" tabindex="0" aria-label="Stuck slider" aria-valuemin="0" aria-valuemax="9" aria-valuenow="3">3</div>',
    'NO_EFFECT',
    '5',
  ),
  {
    name: 'Keys kept',
    markup: field('Keys kept', 'onkeydown="event.preventDefault()"'),
    tool: 'type_text',
    args: { text: 'tea' },
    answer: 'NO_EFFECT',
  },
  chosen('Turns back', list('Turns back', 'onchange="this.selectedIndex = 0"'), 'Two', 'NO_EFFECT'),
  chosen(
    'Turns back soon',
    list('Turns back soon', 'onchange="later(60, () => { this.selectedIndex = 0 })"'),
    'Two',
    'NO_EFFECT',
  ),
  chosen(
    'Deaf list',
    '<div role="listbox" aria-label="Deaf list"><div role="option" aria-selected="false">Two</div></div>',
    'Two',
    'NO_EFFECT',
  ),
  {
    name: 'File dropped',
    markup: field('File dropped', 'type="file" onchange="this.value = \'\'"'),
    tool: 'upload_file',
    args: { name: 'a.txt', text: 'a' },
    answer: 'NO_EFFECT',
  },
];

const altered: readonly Trap[] = [
  filled('Three letters', field('Three letters', 'maxlength="3"'), 'changed', 'teapot', /now says tea\./),
  filled(
    'Capitals',
    field('Capitals', 'oninput="this.value = this.value.toUpperCase()"'),
    'changed',
    'tea',
    /TEA/,
  ),
  filled(
    'At most nine',
    field('At most nine', 'type="number" max="9" onchange="this.value = Math.min(9, this.value)"'),
    'changed',
    '12',
    /9/,
  ),
];

// What does work must not be told as failed either.
const working: readonly Trap[] = [
  clicked('Works at once', button('Works at once', 'onclick="say()"'), 'changed'),
  clicked('Works soon', button('Works soon', 'onclick="later(250, say)"'), 'changed'),
  clicked('Works by server', button('Works by server', 'onclick="fetch(\'/slow\').then(say)"'), 'changed'),
  clicked('Works by old request', button('Works by old request', 'onclick="oldRequest(say)"'), 'changed'),
  clicked('Stays checked', box('Stays checked', 'onchange="fetch(\'/slow\')"'), 'changed'),
  clicked('Hides itself', button('Hides itself', 'onclick="this.remove()"'), 'changed'),
];

export const traps: readonly Trap[] = [...ignored, ...failing, ...shut, ...reverted, ...altered, ...working];

/** The page that has them all. */
export const trapPage = `<!doctype html><title>Traps</title><h1>Traps</h1><p id="log"></p>
<script>
const queue = (work) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = work; port2.postMessage(0) };
const later = (ms, work) => setTimeout(work, ms);
const standStill = (ms) => { for (const until = performance.now() + ms; performance.now() < until; ); };
const say = () => { log.textContent += 'acted;' };
const stopHere = () => undefined;
const press = (element, on) => element.setAttribute('aria-pressed', String(on));
const renew = (input) => { const copy = input.cloneNode(); copy.value = input.type === 'checkbox' ? 'on' : ''; copy.checked = false; input.replaceWith(copy) };
const oldRequest = (then) => { const request = new XMLHttpRequest(); request.onload = then; request.open('GET', '/slow'); request.send() };
addEventListener('click', (event) => event.target.closest('.stops') && event.stopImmediatePropagation(), true);
</script>
${traps.map(({ markup }) => `<section>${markup}</section>`).join('\n')}`;
