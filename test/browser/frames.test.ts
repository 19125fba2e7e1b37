import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ToolResult } from '#contract/result';
import { presetRule, tabsRule } from '#sites/presets';
import { marked } from '../support/marked';
import { startWorld, type World } from '../support/world';

const page = (title: string, body: string) => `<!doctype html><title>${title}</title>${body}`;
/** A frame of the other origin, whose address a served page cannot know. */
const elsewhere = (path: string, attributes: string) =>
  `<script>document.write('<iframe ${attributes} src="http://localhost:' + location.port + '${path}"></iframe>')</script>`;

const pages = {
  '/inner': page(
    'Inner',
    `<h2>Inner heading</h2><button onclick="log.textContent='inner pressed'">Press inside</button>
     <button>Same words</button><label>Card number <input id="card"></label>
     <label>Colour <select id="colour"><option>Red<option>Blue</select></label>
     <p id="log" role="status"></p>`,
  ),
  '/bare': page('Bare', '<button>Bare button</button><p>Bare words</p>'),
  '/nest': page(
    'Nest',
    `<p>Nest words</p><iframe title="Deep" src="/inner" width="400" height="300"></iframe>`,
  ),
  '/same': page(
    'Same',
    '<h1>Outside</h1><button>Same words</button><iframe title="Pay" src="/inner" width="500" height="300"></iframe><p>After the frame</p>',
  ),
  '/cross': page(
    'Cross',
    `<h1>Outside</h1>${elsewhere('/inner', 'title="Pay" width="500" height="300"')}<p>After the frame</p>`,
  ),
  '/nested': page('Nested', `<h1>Outside</h1>${elsewhere('/nest', 'title="Nest" width="600" height="400"')}`),
  '/kinds': page(
    'Kinds',
    `<iframe title="Srcdoc" srcdoc="<button onclick=this.remove()>Srcdoc button</button>"></iframe>
     <iframe title="Sandboxed" sandbox="allow-scripts" src="/inner" width="400" height="200"></iframe>
     <iframe title="Data" src="data:text/html,<button>Data button</button>"></iframe>
     <iframe title="Hidden" src="/bare" style="display:none"></iframe><iframe title="Dot" src="/bare" width="1" height="1"></iframe>
     <div id="host"></div><script>host.attachShadow({ mode: 'closed' }).innerHTML =
       '<iframe title="Shadowed" width="400" height="150" src="http://localhost:' + location.port + '/bare"></iframe>'</script>`,
  ),
};

Object.assign(pages, {
  '/covered': page(
    'Covered',
    `<iframe title="Pay" src="/inner" width="500" height="300"></iframe>
     <div role="dialog" aria-label="Cookies" style="position:fixed;inset:0;background:#fff">Cookies? <button>Accept</button></div>`,
  ),
  '/below': page(
    'Below',
    `<div style="height:3000px">Far down</div><div style="height:200px;overflow:auto"><div style="height:900px"></div>
     <iframe title="Pay" src="/tall" width="500" height="1500"></iframe></div>`,
  ),
  '/lower': page(
    'Lower',
    `<button>Above</button><p style="height:1500px">Far down</p><iframe title="Low" src="/bare" width="400" height="200"></iframe>`,
  ),
  '/tall': page(
    'Tall',
    `<div style="height:1200px">High up</div><button onclick="this.textContent='Low pressed'">Low button</button>`,
  ),
  '/lazy': page(
    'Lazy',
    `<button onclick="setTimeout(() => { const it = document.createElement('iframe'); it.title = 'Late'; it.src = '/inner'; document.body.append(it) }, 100)">Add</button>`,
  ),
  '/closing': page(
    'Closing',
    `<div id="box" role="dialog" aria-label="Box"><iframe title="Box" src="/closer" width="300" height="150"></iframe></div>
     <script>onmessage = () => box.remove()</script>`,
  ),
  '/closer': page(
    'Closer',
    `<button onclick="frameElement.remove()">Remove at once</button>
     <button onclick="parent.postMessage('close', '*')">Close</button>
     <button onclick="parent.document.title='Told'; parent.document.body.append('Thanks for telling')">Tell</button>
     <a href="/bare">Go on</a><a href="/bare" target="_top">Leave</a>
     <a href="/bare" target="_blank">Beside</a>`,
  ),
  '/teller': page(
    'Teller',
    `<button onclick="frames[0].postMessage('say', '*')">Tell the frame</button> <button>Idle</button>
     ${elsewhere('/listener', 'title="Listener" name="shown" width="300" height="150"')}`,
  ),
  '/listener': page(
    'Listener',
    `<p id="log">Nothing yet</p><script>onmessage = () => { log.textContent = 'Heard' }</script>`,
  ),
  '/keys': page(
    'Keys',
    `<iframe title="Pay" src="/inner" width="500" height="300"></iframe><iframe title="Long" src="/tall" width="500" height="300"></iframe>`,
  ),
  '/form': page(
    'Form',
    `<label>Name <input id="name"></label><iframe title="Card" src="/inner" width="400" height="200"></iframe>
     <label>City <input id="city"></label>`,
  ),
  '/many': page(
    'Many',
    Array.from(
      { length: 200 },
      (_, at) => `<iframe title="Frame ${at}" width="200" height="60" src="/bare?${at}"></iframe>`,
    ).join(''),
  ),
  '/hangs': page(
    'Hangs',
    `<h1>Outside</h1><iframe title="Fine" src="/bare"></iframe>${elsewhere('/busy', 'title="Busy"')}`,
  ),
  '/closed': page(
    'Closed',
    `<h1>Outside</h1><script>document.write('<iframe title="Payment" src="http://closed.localhost:' + location.port + '/inner"></iframe>')</script>`,
  ),
  // Once it is told to, which is after the page has loaded, and it has said so.
  '/busy': page(
    'Busy',
    `<p>Busy words</p><script>onmessage = ({ source }) => { source.postMessage('busy', '*'); setTimeout(() => { for (const until = Date.now() + 5_000; Date.now() < until; ); }); }</script>`,
  ),
});

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages,
    launch: {},
    rules: (origin) => [
      presetRule(origin, 'act'),
      presetRule(origin.replace('127.0.0.1', 'localhost'), 'act'),
      tabsRule(),
    ],
  });
  // The driver’s Firefox keeps all sites in one process; a user’s gives each its own.
  await world.browser.firefox?.evaluate(
    "Services.prefs.setIntPref('fission.webContentIsolationStrategy', 1)",
  );
});
afterAll(() => world?.close());

const outlineOf = (result: ToolResult) =>
  result.status === 'success' ? String(result.data?.outline) : JSON.stringify(result);

async function frameAt(path: string) {
  return world.page.waitForFrame((frame) => frame.url().endsWith(path));
}

describe.each(['/same', '/cross'])('%s', (path) => {
  test('is read with what its frame holds, where the frame stands', async () => {
    await world.open(path);
    const outline = outlineOf(await world.call('read_page', {}));
    const lines = outline.split('\n').map((line) => line.replace(/ \[e\d+\]/g, ''));
    const at = lines.findIndex((line) => line.startsWith('- frame "Pay"'));
    expect(at, outline).toBeGreaterThan(0);
    expect(lines.slice(at + 1)).toEqual(
      expect.arrayContaining(['  - heading 2 "Inner heading"', '  - button "Press inside"']),
    );
    expect(lines.at(-1)).toBe('- text "After the frame"');
  });

  test('has what is in its frame clicked by words and by ref', async () => {
    await world.open(path);
    const result = await world.call('click', { target: 'Press inside' });
    expect(result).toMatchObject({ status: 'success', verdict: 'changed' });
    const frame = await frameAt('/inner');
    expect(await frame.$eval('#log', (log) => log.textContent)).toBe('inner pressed');
    const outline = outlineOf(await world.call('read_page', { filter: 'interactive' }));
    const ref = /"Card number" \[(e\d+)\]/.exec(outline)?.[1] ?? outline;
    expect(await world.call('fill', { target: ref, value: '4000' })).toMatchObject({ verdict: 'changed' });
    expect(await frame.$eval('#card', (field) => (field as HTMLInputElement).value)).toBe('4000');
  });
});

test('what is nested, sandboxed, written into the page or in a closed shadow root is read and pressed alike', async () => {
  await world.open('/kinds');
  const outline = outlineOf(await world.call('read_page', {}));
  expect(outline).toContain('button "Srcdoc button"');
  expect(outline).toContain('button "Press inside"');
  expect(outline).toContain('button "Bare button"');
  expect(outline).toMatch(/frame "Data" \[e\d+\] \(belongs to no site\)/);
  expect(outline).not.toMatch(/Hidden|Dot/);
  for (const target of ['Srcdoc button', 'Press inside']) {
    expect(await world.call('click', { target })).toMatchObject({ verdict: 'changed' });
  }
  expect(await world.call('click', { target: 'Bare button' })).toMatchObject({ verdict: 'no_change' });
  await world.open('/nested');
  const nested = outlineOf(await world.call('read_page', {}));
  expect(nested).toMatch(/\n {2}- frame "Deep".*\n {4}- heading 2 "Inner heading"/);
  expect(await world.call('click', { target: 'Press inside' })).toMatchObject({ verdict: 'changed' });
});

test('words that fit in the page and in its frame are asked about, and pick decides', async () => {
  await world.open('/same');
  const asked = await world.call('click', { target: 'Same words' });
  expect(asked).toMatchObject({
    errorCode: 'TARGET_AMBIGUOUS',
    details: { candidates: [{ pick: 1 }, { pick: 2, context: expect.stringContaining('frame “Pay”') }] },
  });
  const picked = await world.call('click', { target: 'Same words', pick: 2 });
  expect(picked).toMatchObject({ status: 'success', data: { frame: 'frame “Pay”' } });
  expect(await world.call('click', { target: 'css=#log' })).toMatchObject({ errorCode: 'TARGET_HIDDEN' });
  expect(await world.call('click', { target: 'No such thing anywhere' })).toMatchObject({
    errorCode: 'TARGET_NOT_FOUND',
  });
});

test('a frame the page covers is told with what covers it, and nothing in it is pressed', async () => {
  await world.open('/covered');
  const result = await world.call('click', { target: 'Press inside' });
  expect(result).toMatchObject({ errorCode: 'TARGET_COVERED', message: expect.stringContaining('Cookies') });
  const frame = await frameAt('/inner');
  expect(await frame.$eval('#log', (log) => log.textContent)).toBe('');
});

test('what is far down in a frame that is far down in a scrolling part of a long page is brought into view', async () => {
  await world.open('/below');
  expect(await world.call('click', { target: 'Low button' })).toMatchObject({ verdict: 'changed' });
  const frame = await frameAt('/tall');
  const inside = await frame.$eval('button', (button) => button.getBoundingClientRect().top);
  const outside = await world.page.$eval('iframe', (element) => element.getBoundingClientRect().top);
  expect(inside + outside).toBeGreaterThan(0);
  expect(inside + outside).toBeLessThan(800);
});

test('a frame that comes later is waited for and used', async () => {
  await world.open('/lazy');
  await world.call('click', { target: 'Add' });
  expect(await world.call('wait_for', { text: 'Inner heading', seconds: 5 })).toMatchObject({
    status: 'success',
  });
  expect(await world.call('wait_for', { target: 'Press inside', gone: 'Loading' })).toMatchObject({
    status: 'success',
  });
  expect(await world.call('wait_for', { text: 'Never there', seconds: 0.5 })).toMatchObject({
    errorCode: 'TIMED_OUT',
  });
  expect(await world.call('click', { target: 'Press inside' })).toMatchObject({ verdict: 'changed' });
});

describe('what an act in a frame does outside of it', () => {
  test.each(['Remove at once', 'Close'])('“%s” takes the frame away', async (target) => {
    await world.open('/closing');
    expect(await world.call('click', { target })).toMatchObject({ status: 'success', verdict: 'changed' });
    expect(await world.page.$('iframe')).toBeNull();
    expect(await world.call('click', { target })).toMatchObject({ errorCode: 'TARGET_NOT_FOUND' });
  });

  test('shows in the verdict', async () => {
    await world.open('/closing');
    expect(await world.call('click', { target: 'Tell' })).toMatchObject({
      verdict: 'changed',
      say: expect.stringContaining('Thanks for telling'),
      changed: [expect.stringContaining('Thanks for telling')],
    });
  });

  test('leads to another page in the frame, in the tab, or beside it', async () => {
    await world.open('/closing');
    expect(await world.call('click', { target: 'Go on' })).toMatchObject({
      verdict: 'changed',
      say: expect.stringContaining('another page'),
    });
    expect(await world.call('click', { target: 'Bare button' })).toMatchObject({ verdict: 'no_change' });
    await world.open('/closing');
    expect(await world.call('click', { target: 'Beside' })).toMatchObject({ verdict: 'opened_tab' });
    await world.call('close_tab', {});
    expect(await world.call('click', { target: 'Leave' })).toMatchObject({
      verdict: 'navigated',
      tab: { title: 'Bare' },
    });
    await world.isAt(`${world.origin}/bare`);
  });
});

test('an act that changes nothing but what a frame shows is seen to do so, pointed at by words or by ref', async () => {
  await world.open('/teller');
  const told = { verdict: 'changed', say: expect.stringContaining('The frame “Listener” changed.') };
  expect(await world.call('click', { target: 'Tell the frame' })).toMatchObject(told);
  await world.open('/teller');
  const ref = /button "Tell the frame" \[(e\d+)\]/.exec(outlineOf(await world.call('read_page', {})))?.[1];
  expect(await world.call('click', { target: ref })).toMatchObject(told);
  expect(await (await frameAt('/listener')).evaluate(() => document.querySelector('#log')?.textContent)).toBe(
    'Heard',
  );
  expect(await world.call('click', { target: 'Idle' })).toMatchObject({ verdict: 'no_change' });
});

test('a ref of a frame that is gone means nothing any more', async () => {
  await world.open('/closing');
  const outline = outlineOf(await world.call('read_page', { filter: 'interactive' }));
  const ref = /"Tell" \[(e\d+)\]/.exec(outline)?.[1] ?? outline;
  await world.call('click', { target: 'Close' });
  expect(await world.call('click', { target: ref })).toMatchObject({ errorCode: 'TARGET_STALE' });
});

test('fields in the page and in its frames are filled in one call', async () => {
  await world.open('/form');
  const fields = [
    { target: 'Name', value: 'Ada' },
    { target: 'Card number', value: '4000' },
    { target: 'City', value: 'London' },
  ];
  const result = await world.call('fill_form', { fields });
  expect(result).toMatchObject({ status: 'success', verdict: 'changed' });
  expect(await world.page.$eval('#city', (field) => (field as HTMLInputElement).value)).toBe('London');
  const frame = await frameAt('/inner');
  expect(await frame.$eval('#card', (field) => (field as HTMLInputElement).value)).toBe('4000');
  const missing = await world.call('fill_form', { fields: [...fields, { target: 'Shoe size', value: '9' }] });
  expect(missing).toMatchObject({ errorCode: 'TARGET_NOT_FOUND' });
});

test('keys go where focus is, and choosing, scrolling, finding and pointing reach into frames', async () => {
  await world.open('/keys');
  await world.call('click', { target: 'Card number' });
  expect(await world.call('type_text', { text: '41' })).toMatchObject({ verdict: 'changed' });
  expect(await world.call('press_key', { keys: 'Backspace' })).toMatchObject({ status: 'success' });
  const inner = await frameAt('/inner');
  expect(await inner.$eval('#card', (field) => (field as HTMLInputElement).value)).toBe('4');
  expect(await world.call('select_option', { target: 'Colour', option: 'Blue' })).toMatchObject({
    verdict: 'changed',
  });
  expect(await world.call('scroll', { to: 'Low button' })).toMatchObject({ verdict: 'changed' });
  const tall = await frameAt('/tall');
  expect(await tall.evaluate(() => scrollY)).toBeGreaterThan(100);
  const found = await world.call('find_on_page', { text: 'Low button' });
  expect(found).toMatchObject({
    data: { found: 1, matches: [{ context: expect.stringContaining('frame “Long”') }] },
  });
  expect(await world.call('highlight', { target: 'Low button' })).toMatchObject({ status: 'success' });
  expect(await world.call('read_form', {})).toMatchObject({ status: 'success' });
  expect(await world.call('read_text', { target: 'Inner heading' })).toMatchObject({ status: 'success' });
  expect(await world.call('describe_page', {})).toMatchObject({
    data: { frames: [{ name: 'Pay', headings: expect.anything() }, { name: 'Long' }] },
  });
});

test('numbers go over all frames without a number twice, and a number is clicked where it is', async () => {
  await world.open('/same');
  const shown = await world.call('show_hints', {});
  const hints = shown.status === 'success' ? (shown.data?.hints as { ref: string; name: string }[]) : [];
  expect(new Set(hints.map(({ ref }) => ref)).size).toBe(hints.length);
  const inside = hints.find(({ name }) => name === 'Press inside');
  expect(inside, JSON.stringify(shown)).toBeDefined();
  expect(await world.call('click', { target: inside?.ref.slice(1) ?? '' })).toMatchObject({
    verdict: 'changed',
  });
  expect(await world.call('hide_hints', {})).toMatchObject({ status: 'success' });
});

test('a frame below the view shows its numbers once it is scrolled to', async () => {
  await world.open('/lower');
  expect(await world.call('show_hints', {})).toMatchObject({
    data: { count: 1, hints: [{ name: 'Above' }] },
  });
  const frame = await frameAt('/bare');
  await frame.evaluate(() => frameElement?.scrollIntoView());
  const layers = () => frame.evaluate(() => document.querySelectorAll('html > div:popover-open').length);
  await expect.poll(layers).toBe(1);
});

test('a selection in a frame is told', async () => {
  await world.open('/cross');
  const frame = await frameAt('/inner');
  await frame.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h2') as Element));
  expect(await world.call('get_selection', {})).toMatchObject({
    data: { selected: true, text: marked('Inner heading') },
  });
});

test('an outline in parts goes on inside frames and after them, and tells each control once', async () => {
  await world.open('/keys');
  const names: string[] = [];
  let cursor: string | undefined;
  for (let part = 0; part < 20; part += 1) {
    const result = await world.call('read_page', { max_chars: 200, ...(cursor && { cursor }) });
    const data = result.status === 'success' ? result.data : undefined;
    for (const [, name] of String(data?.outline).matchAll(/(?:button|textbox|combobox) "([^"]*)"/g))
      names.push(name ?? '');
    cursor = typeof data?.cursor === 'string' ? data.cursor : undefined;
    if (!cursor) break;
  }
  expect(cursor).toBeUndefined();
  expect(names).toEqual(['Press inside', 'Same words', 'Card number', 'Colour', 'Low button']);
});

describe('200 frames', () => {
  // To load them takes longer than to look at them.
  beforeAll(() => world.open('/many').then(() => undefined));

  test('are answered for in a short time, with a word on those left for later', async () => {
    const started = performance.now();
    const result = await world.call('read_page', { max_chars: 50_000 });
    // Two seconds on a machine with nothing else to do; more is a hang.
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(outlineOf(result)).toContain('button "Bare button"');
    expect(outlineOf(result)).toContain('frame "Frame 0"');
  });

  test.each([
    ['click', { target: 'Bare button' }, { errorCode: 'TARGET_AMBIGUOUS' }],
    ['click', { target: 'css=h7' }, { errorCode: 'TARGET_NOT_FOUND' }],
    ['find_on_page', { text: 'Bare words' }, { status: 'success' }],
    ['describe_page', {}, { status: 'success' }],
    ['show_hints', {}, { status: 'success' }],
  ])('are no hindrance to %s %o', async (tool, args, answer) => {
    expect(await world.call(tool, args)).toMatchObject(answer);
  });
});

test('a frame that does not answer does not hold up the rest', async () => {
  await world.open('/hangs');
  await world.page.evaluate(() =>
    new Promise((resolve) => {
      addEventListener('message', resolve);
      frames[1]?.postMessage('', '*');
    }).then(() => undefined),
  );
  const outline = outlineOf(await world.call('read_page', {}));
  expect(outline).toContain('button "Bare button"');
  onTestFinished(() => world.open('/bare').then(() => undefined));
});

test('a frame of a site that is not allowed is told as such, and stays untouched', async () => {
  await world.open('/closed');
  const read = await world.call('read_page', {});
  const outline = outlineOf(read);
  expect(outline).toMatch(/- frame "Payment" \[e\d+\] \(http:\/\/closed\.localhost:\d+, not allowed\)/);
  expect(outline).not.toContain('Inner heading');
  const missed = await world.call('click', { target: 'Press inside' });
  expect(missed).toMatchObject({
    errorCode: 'TARGET_NOT_FOUND',
    message: expect.stringContaining('closed.localhost'),
  });
  const ref = /frame "Payment" \[(e\d+)\]/.exec(outline)?.[1] ?? outline;
  expect(await world.call('read_page', { scope: ref })).toMatchObject({
    errorCode: 'SITE_NOT_ALLOWED',
    message: expect.stringContaining('popup'),
  });
  const frame = await frameAt('/inner');
  expect(await frame.$eval('#log', (log) => log.textContent)).toBe('');
});
