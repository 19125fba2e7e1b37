import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutMarks } from '#contract/pageText';
import type { ToolResult } from '#contract/result';
import { marked } from '../support/marked';
import { startWorld, type World } from '../support/world';

const desk = `<!doctype html><title>Desk</title>
<h1>Desk</h1>
<form id="order" aria-label="Order">
  <label>Name <input required></label>
  <label>E-mail <input id="mail" type="email" value="me at home"></label>
  <label>Code word <input id="code" name="userPassword" value="hunter2"></label>
  <label>Colour <select><option>Red</option><option selected>Blue</option></select></label>
  <label>Old <input style="display:none" value="hidden"></label>
  <button>Order</button>
</form>
<p id="words">A loaf of <b>rye</b> bread<span style="opacity:0"> nobody sees</span></p>
<label>Note <input id="note" value="blue shoes"></label>
<table><caption>Hours</caption><tr><th>Day</th><th colspan="2">Open</th></tr>
  <tr><td rowspan="2">Weekend</td><td>9</td><td>12</td></tr>
  <tr style="visibility:hidden"><td>no</td><td>no</td></tr>
  <tr><td>9<span style="display:none">secret</span></td><td>17 <a href="/desk">more</a></td></tr></table>
<div id="host"></div>
<script>
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<p>Inside the shadow</p>';
  window.selectInside = () => getSelection().setBaseAndExtent(root.firstChild.firstChild, 0, root.firstChild.firstChild, 6);
</script>`;

const tale = `<!doctype html><title>Tale</title><nav><a href="/desk">Desk</a></nav>
<main><h1>The tram</h1><p>The <b>bell</b> rang<span style="display:none"> secretly</span></p>
<ul><li>once</li><li style="visibility:hidden">never</li><li>twice</li></ul><pre>ding
  dong</pre><div id="card">Slotted in</div><p style="position:absolute;left:-9999px">Off the page</p></main>
<script>card.attachShadow({ mode: 'closed' }).innerHTML = '<p><slot></slot></p>';</script>`;
const long = `<!doctype html><title>Long</title><main>${Array.from(
  { length: 3_000 },
  (_, index) => `<p>Paragraph ${index}</p>`,
).join('')}</main>`;
const chips = `<!doctype html><title>Chips</title><style>b { display: inline-block; margin: 0 4px }</style>
<main><p>Sizes:<b>Small</b><b>Large</b>, in <b>red</b>.</p><p>un<i>broken</i></p></main>`;

// Paragraphs that begin before what stands in them, and go on after it.
const split = `<!doctype html><title>Split</title><main>${Array.from(
  { length: 40 },
  (_, at) =>
    `<div>Total ${at}: <span style="display:inline-flex;padding:4px"><span>12</span><span>EUR</span></span> tail ${at}</div>`,
).join('')}${Array.from(
  { length: 100 },
  (_, at) => `Bare words ${at}, ${'and more '.repeat(10)} <div>between ${at}</div>`,
).join('')}</main>`;

// Every word in an element of its own, as transcripts have them.
const spelled = `<!doctype html><title>Spelled</title><p>${Array.from(
  { length: 3_000 },
  (_, at) => `<span>word${at}</span> `,
).join('')}</p>`;

const read = (result: ToolResult) => (result.status === 'success' ? result : { data: undefined });

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/desk': desk,
      '/tale': tale,
      '/long': long,
      '/chips': chips,
      '/split': split,
      '/spelled': spelled,
    },
  });
});
afterAll(() => world?.close());

describe('read_form', () => {
  test('tells what is missing, what is wrong, and nothing protected', async () => {
    await world.open('/desk');
    const result = await world.call('read_form', { target: 'Order', role: 'form' });
    expect(result).toMatchObject({
      status: 'success',
      say: expect.stringContaining('Still missing: Name.'),
      data: {
        form: { name: 'Order' },
        fields_total: 4,
        fields: [
          { label: 'Name', required: true, missing: true },
          { label: 'E-mail', value: 'me at home', error: expect.stringMatching(/\S{3}/) },
          { label: 'Code word', value: 'filled', protected: true },
          { label: 'Colour', value: 'Blue', choices: ['Red', 'Blue'] },
        ],
        buttons: [{ role: 'button', name: 'Order' }],
      },
    });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });
});

describe('describe_page', () => {
  test('says where the user is and what there is', async () => {
    await world.open('/desk');
    expect(await world.call('describe_page', {})).toMatchObject({
      say: expect.stringMatching(
        /^You are on “Desk” at 127\.0\.0\.1:\d+\. The form “Order” has 4 fields and still needs Name\. There is 1 link, 1 button and 1 table\.$/,
      ),
      data: {
        headings: [{ level: 1, text: 'Desk' }],
        form: { name: 'Order', missing: ['Name'] },
        counts: { links: 1, buttons: 1, tables: 1 },
      },
    });
  });
});

describe('read_text', () => {
  test('writes what can be seen as Markdown, without what goes along with it', async () => {
    await world.open('/tale');
    expect(await world.call('read_text', {})).toMatchObject({
      say: expect.stringMatching(/^Read The tram: \d+ words\.$/),
      data: {
        markdown: marked(
          ['# The tram', 'The bell rang\n- once\n- twice', '```\nding\n  dong\n```', 'Slotted in'].join(
            '\n\n',
          ),
        ),
        truncated: false,
      },
    });
  });

  test('keeps apart what stands apart on a line', async () => {
    await world.open('/chips');
    expect(await world.call('read_text', {})).toMatchObject({
      data: { markdown: marked('Sizes: Small Large, in red.\n\nunbroken') },
    });
  });

  test('goes on where it stopped', async () => {
    await world.open('/long');
    const { data: first } = read(await world.call('read_text', { max_chars: 500 }));
    expect(first).toMatchObject({ truncated: true, cursor: expect.stringMatching(/^e\d+\.\d+$/) });
    const { data: second } = read(await world.call('read_text', { max_chars: 500, cursor: first?.cursor }));
    const last = withoutMarks(String(first?.markdown)).split('\n').at(-1);
    const number = Number(/\d+/.exec(last ?? '')?.[0]);
    expect(withoutMarks(String(second?.markdown)).split('\n')[0]).toBe(`Paragraph ${number + 1}`);
  });
});

test('read_text in parts tells all of it once', async () => {
  await world.open('/split');
  const textOf = ({ data }: { data?: Record<string, unknown> | undefined }) =>
    withoutMarks(String(data?.markdown));
  const whole = textOf(read(await world.call('read_text', { max_chars: 50_000 })));
  for (const max_chars of [500, 517, 560]) {
    const parts: string[] = [];
    let cursor: unknown;
    do {
      const part = read(
        await world.call('read_text', { max_chars, ...(cursor !== undefined && { cursor }) }),
      );
      parts.push(textOf(part));
      cursor = part.data?.cursor;
    } while (cursor !== undefined && parts.length < 200);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join('\n\n')).toBe(whole);
  }
});

test('read_text gives all of a paragraph that is longer than an answer', async () => {
  await world.open('/spelled');
  const words: string[] = [];
  let cursor: unknown;
  do {
    const { data } = read(await world.call('read_text', cursor === undefined ? {} : { cursor }));
    words.push(...withoutMarks(String(data?.markdown)).split(/\s+/));
    cursor = data?.cursor;
  } while (cursor !== undefined && words.length < 4_000);
  expect(words).toEqual(Array.from({ length: 3_000 }, (_, at) => `word${at}`));
});

describe('read_table', () => {
  test('fills in spans and leaves out what nobody sees', async () => {
    await world.open('/desk');
    expect(await world.call('read_table', { target: 'Hours' })).toMatchObject({
      say: expect.stringContaining('The table “Hours” has'),
      data: {
        headers: ['Day', 'Open', 'Open'],
        rows: [
          ['Weekend', '9', '12'],
          ['Weekend', '', ''],
          ['9', '17 more'],
        ],
        row_refs: [{ row: 3, controls: [{ role: 'link', name: 'more' }] }],
      },
    });
  });
});

describe('get_selection', () => {
  test('says when nothing is selected', async () => {
    await world.open('/desk');
    expect(await world.call('get_selection', {})).toMatchObject({ data: { selected: false } });
  });

  test('tells the visible words selected, with what is around', async () => {
    await world.open('/desk');
    await world.page.evaluate(() => {
      const words = document.getElementById('words');
      if (words) getSelection()?.selectAllChildren(words);
    });
    expect(await world.call('get_selection', {})).toMatchObject({
      say: 'Selected: “A loaf of rye bread”.',
      data: { text: marked('A loaf of rye bread'), within: { role: 'paragraph' } },
    });
  });

  test('tells what is selected in a field, unless it is protected', async () => {
    await world.open('/desk');
    await world.page.$eval('#note', (field) => {
      if (!(field instanceof HTMLInputElement)) return;
      field.focus();
      field.setSelectionRange(5, 10);
    });
    expect(await world.call('get_selection', {})).toMatchObject({ data: { text: marked('shoes') } });
    await world.page.$eval('#code', (field) => {
      if (!(field instanceof HTMLInputElement)) return;
      field.focus();
      field.select();
    });
    const result = await world.call('get_selection', {});
    expect(result).toMatchObject({ data: { selected: true, protected: true } });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });

  test('sees into closed shadow roots', async () => {
    await world.open('/desk');
    await world.page.evaluate('selectInside()');
    expect(await world.call('get_selection', {})).toMatchObject({ data: { text: marked('Inside') } });
  });
});

describe('a protected value', () => {
  test('comes back from neither fill nor type_text', async () => {
    await world.open('/desk');
    const typed = await world.call('type_text', { target: 'Code word', text: 'xyz' });
    const filled = await world.call('fill', { target: 'Code word', value: 'sesame' });
    expect(typed).toMatchObject({ status: 'success', data: { value: 'filled' } });
    expect(filled).toMatchObject({ status: 'success', say: 'Filled Code word.' });
    expect(JSON.stringify([typed, filled])).not.toMatch(/hunter2|xyz|sesame/);
  });
});
