import type { ErrorCode } from '#contract/errorCode';

/** A call that cannot be done as it is asked. */
interface BadInput {
  what: string;
  tool: string;
  args: Record<string, unknown>;
  /** What must be answered: an error code, or the verdict where the browser lets the value be, and complains. */
  answer: ErrorCode | 'changed';
  /** What the answer must say, so that the next call can be right. */
  says: RegExp;
  /** What the page has heard by then; left out, nothing. */
  heard?: string;
}

const files = { name: 'big.txt', text: 'x'.repeat(900_001) };

const targets: readonly BadInput[] = [
  {
    what: 'a field that is disabled, to type into',
    tool: 'type_text',
    args: { target: 'Shut field', text: 'tea' },
    answer: 'TARGET_DISABLED',
    says: /“Shut field” is disabled/,
  },
  {
    what: 'a list that is disabled',
    tool: 'select_option',
    args: { target: 'Shut list', option: 'Two' },
    answer: 'TARGET_DISABLED',
    says: /“Shut list” is disabled/,
  },
  {
    what: 'a box that is disabled',
    tool: 'set_checked',
    args: { target: 'Shut box', checked: true },
    answer: 'TARGET_DISABLED',
    says: /“Shut box” is disabled/,
  },
  {
    what: 'a file field that is disabled',
    tool: 'upload_file',
    args: { target: 'Shut file', name: 'a.txt', text: 'a' },
    answer: 'TARGET_DISABLED',
    says: /“Shut file” is disabled/,
  },
  {
    what: 'a form whose button is disabled',
    tool: 'submit_form',
    args: { target: 'Shut form' },
    answer: 'TARGET_DISABLED',
    says: /disabled/,
  },
  {
    what: 'a field that can only be read, to type into',
    tool: 'type_text',
    args: { target: 'Fixed', text: 'tea' },
    answer: 'NOT_EDITABLE',
    says: /“Fixed” can only be read/,
  },
  {
    what: 'a field that is hidden',
    tool: 'fill',
    args: { target: 'css=#hidden', value: 'tea' },
    answer: 'TARGET_HIDDEN',
    says: /hidden now\. Show it first/,
  },
  {
    what: 'a box that is hidden',
    tool: 'set_checked',
    args: { target: 'css=#hiddenBox', checked: true },
    answer: 'TARGET_HIDDEN',
    says: /hidden now\. Show it first/,
  },
  {
    what: 'a field that is covered',
    tool: 'fill',
    args: { target: 'Covered', value: 'tea' },
    answer: 'TARGET_COVERED',
    says: /“Covered” is covered by “Offer” \(e\d+\)/,
  },
  {
    what: 'something covered, to hover over',
    tool: 'hover',
    args: { target: 'Covered' },
    answer: 'TARGET_COVERED',
    says: /Close or scroll away/,
  },
  {
    what: 'a list that is covered',
    tool: 'select_option',
    args: { target: 'Covered list', option: 'Two' },
    answer: 'TARGET_COVERED',
    says: /is covered by “Offer”/,
  },
  {
    what: 'what is no field',
    tool: 'fill',
    args: { target: 'A heading', value: 'tea' },
    answer: 'NOT_EDITABLE',
    says: /is not a field/,
  },
];

const values: readonly BadInput[] = [
  {
    what: 'a number above the most',
    tool: 'fill',
    args: { target: 'Persons', value: '12' },
    answer: 'changed',
    says: /The field says .*9/,
    heard: 'Persons=12;',
  },
  {
    what: 'words for a number',
    tool: 'fill',
    args: { target: 'Persons', value: 'a lot' },
    answer: 'INVALID_ARGS',
    says: /is not a number that “Persons” can take\. Say it as "12\.5"/,
  },
  {
    what: 'a day after the last',
    tool: 'fill',
    args: { target: 'Arrival', value: '2027-05-01' },
    answer: 'changed',
    says: /The field says .*2026/,
    heard: 'Arrival=2027-05-01;',
  },
  {
    what: 'a time of another form',
    tool: 'fill',
    args: { target: 'At', value: 'noonish' },
    answer: 'INVALID_ARGS',
    says: /Say it as "15:30"/,
  },
  {
    what: 'no week',
    tool: 'fill',
    args: { target: 'Week', value: 'some week' },
    answer: 'INVALID_ARGS',
    says: /Say it as "2026-W47"/,
  },
  {
    what: 'no colour',
    tool: 'fill',
    args: { target: 'Colour', value: 'smelly' },
    answer: 'INVALID_ARGS',
    says: /Say it as "#ff8800"/,
  },
  {
    what: 'more than a range has',
    tool: 'fill',
    args: { target: 'Volume', value: '11' },
    answer: 'changed',
    says: /from 11/,
    heard: 'Volume=10;',
  },
  {
    what: 'an address of another form',
    tool: 'fill',
    args: { target: 'E-mail', value: 'nowhere' },
    answer: 'changed',
    says: /the field says “.*(@|email address)/i,
    heard: 'E-mail=nowhere;',
  },
  {
    what: 'neither yes nor no',
    tool: 'fill',
    args: { target: 'News', value: 'perhaps' },
    answer: 'NOT_EDITABLE',
    says: /Say "yes" or "no"/,
  },
  {
    what: 'what is no option',
    tool: 'select_option',
    args: { target: 'Size', option: 'Huge' },
    answer: 'NO_SUCH_OPTION',
    says: /Small.*Large/,
  },
  {
    what: 'a file too large',
    tool: 'upload_file',
    args: { target: 'Photo', ...files },
    answer: 'INVALID_ARGS',
    says: /900.?000/,
  },
  {
    what: 'a file that is not base64',
    tool: 'upload_file',
    args: { target: 'Photo', name: 'a.png', base64: '%%%' },
    answer: 'INVALID_ARGS',
    says: /not base64/,
  },
  {
    what: 'a form of which one field cannot be filled so',
    tool: 'fill_form',
    args: {
      fields: [
        { target: 'E-mail', value: 'me@example.com' },
        { target: 'At', value: 'noonish' },
        { target: 'Persons', value: '2' },
      ],
    },
    answer: 'INVALID_ARGS',
    says: /Say it as "15:30".*E-mail|E-mail.*Say it as "15:30"/,
    heard: 'E-mail=me@example.com;',
  },
];

const chords: readonly BadInput[] = [
  ['Control+W', /close_tab/],
  ['Alt+F4', /close_tab/],
  ['Meta+N', /open_window/],
  ['Control+Tab', /switch_tab/],
  ['Hyper+Q', /Hyper/],
].map(([keys, says]) => ({
  what: `the chord ${keys}`,
  tool: 'press_key',
  args: { target: 'E-mail', keys },
  answer: 'INVALID_ARGS' as const,
  says: says instanceof RegExp ? says : /./,
}));

export const badInputs: readonly BadInput[] = [...targets, ...values, ...chords];

/** The page with all they are about; it notes in `#heard` what it hears. */
export const badInputPage = `<!doctype html><title>Bad input</title><h1>A heading</h1><p id="heard"></p>
<label>Shut field <input disabled></label><label>Shut list <select disabled><option>One<option>Two</select></label>
<label><input type="checkbox" disabled> Shut box</label><label>Shut file <input type="file" disabled></label>
<form aria-label="Shut form"><button disabled>Send</button></form>
<label>Fixed <input readonly value="old"></label>
<div hidden><input id="hidden" aria-label="Hidden"><input id="hiddenBox" type="checkbox" aria-label="Hidden box"></div>
<div style="position: relative; width: 400px; height: 60px"><label>Covered <input></label>
<label>Covered list <select><option>One<option>Two</select></label>
<div role="dialog" aria-label="Offer" style="position: absolute; inset: 0; background: white">Ten percent off</div></div>
<label>Persons <input type="number" min="1" max="9"></label><label>Arrival <input type="date" max="2026-12-31"></label>
<label>At <input type="time"></label><label>Week <input type="week"></label>
<label>Colour <input type="color"></label><label>Volume <input type="range" min="0" max="10" value="3"></label>
<label>E-mail <input type="email"></label><label><input type="checkbox"> News</label>
<label>Size <select><option>Small<option>Large</select></label><label>Photo <input type="file"></label>
<script>for (const type of ['change', 'click', 'keydown', 'submit']) addEventListener(type, ({ target, key }) => {
  const name = target.labels?.[0]?.textContent.replace(/\\s+/g, ' ').trim();
  if (type === 'change') heard.textContent += name + '=' + target.value + ';';
  else if (key !== 'Unidentified' && key !== 'Backspace') heard.textContent += type + ' ' + name + ';';
})</script>`;
