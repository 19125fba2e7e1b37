import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolResult } from '#contract/result';
import { startWorld, type World } from '../support/world';

const page = (title: string, body: string) => `<!doctype html><title>${title}</title>${body}`;

/** A button 10 000 elements down. Parsers flatten what is nested deeper than 512, so a script nests it. */
const deep = (tag: string) =>
  page(
    'Deep',
    `<h1>Before</h1><script>
      const holder = document.createElement('div');
      holder.innerHTML = '${tag}';
      const pattern = holder.firstElementChild;
      let at = document.body;
      for (let depth = 0; depth < 10_000; depth += 1) {
        const inner = pattern.cloneNode();
        if (depth % 1_000 === 0) inner.append('Level ' + depth + ' ');
        if (depth % 100 === 0) inner.tabIndex = 0;
        at.append(inner);
        at = inner;
      }
      at.insertAdjacentHTML('beforeend', '<button onclick="document.title = 1">Deepest</button>');
    </script><p>After</p>`,
  );

const pages = {
  // Four elements a row.
  '/huge': page(
    'Huge',
    `<main></main><script>
      document.querySelector('main').innerHTML = Array.from({ length: 25000 }, (_unused, at) =>
        '<div><b>Row ' + at + '</b><a href="#' + at + '">Open ' + at + '</a><i></i></div>').join('');
      let turns = 0;
      setInterval(() => { turns += 1; });
    </script>`,
  ),
  '/deep': deep('<div style="display:contents">'),
  '/restless': page(
    'Restless',
    `<button onclick="this.textContent = 'Pressed'">Press</button><ul></ul><script>
      const list = document.querySelector('ul');
      let count = 0;
      setInterval(() => {
        count += 1;
        list.insertAdjacentHTML('afterbegin', '<li>News ' + count + '</li>');
        if (list.children.length > 30) list.lastElementChild.remove();
        list.className = 'c' + count;
      });
    </script>`,
  ),
  '/clobbered': page(
    'Clobbered',
    `<form name="querySelector" id="createElement" onsubmit="document.title = 'Sent'; return false" aria-label="Trap">
      ${[
        'submit',
        'parentNode',
        'localName',
        'firstChild',
        'nodeType',
        'getAttribute',
        'children',
        'elements',
        'requestSubmit',
        'ownerDocument',
        'isConnected',
      ]
        .map((name) => `<label>Field ${name} <input name="${name}"></label>`)
        .join('')}
      <button>Save</button></form><img name="body" alt=""><img name="activeElement" alt=""><img name="documentElement" alt="">`,
  ),
  '/patched': page(
    'Patched',
    `<h1>Patched</h1><label>Name <input></label><button onclick="out.value = 'Pressed'">Press</button><output id="out"></output><script>
      const broken = () => { throw new Error('broken'); };
      for (const prototype of [Node, Element, HTMLElement, HTMLInputElement, Document, EventTarget, Array, Map, WeakMap, Set, Promise].map((one) => one.prototype)) {
        for (const name of ['querySelectorAll', 'querySelector', 'getAttribute', 'matches', 'closest', 'checkVisibility', 'getBoundingClientRect', 'getClientRects', 'focus', 'click', 'dispatchEvent', 'contains', 'push', 'map', 'flatMap', 'get', 'set', 'then', 'elementFromPoint', 'elementsFromPoint', 'setRangeText', 'select'])
          if (Object.hasOwn(prototype, name)) prototype[name] = broken;
      }
      window.getComputedStyle = window.MutationObserver = window.requestAnimationFrame = window.MessageChannel = JSON.stringify = JSON.parse = broken;
      for (const [prototype, name] of [[Node.prototype, 'textContent'], [Node.prototype, 'parentNode'], [Element.prototype, 'localName'], [HTMLInputElement.prototype, 'value']])
        Object.defineProperty(prototype, name, { get: broken, set: broken });
    </script>`,
  ),
  '/leaving': page('Leaving', `<button onclick="document.documentElement.remove()">Remove all</button>`),
};

let world: World;

beforeAll(async () => {
  world = await startWorld({ pages });
});
afterAll(() => world?.close());

const dataOf = (result: ToolResult) => (result.status === 'success' ? result.data : undefined);
const outlineOf = (result: ToolResult) => String(dataOf(result)?.outline);

describe('a page of 100 000 elements', () => {
  test('is read in parts, and has its turns meanwhile', async () => {
    const opened = await world.open('/huge');
    const turns = () => opened.evaluate('turns');
    const before = Number(await turns());
    const usual = await world.call('read_page', {});
    expect(dataOf(usual)).toMatchObject({ truncated: true, cursor: expect.any(String) });
    expect(outlineOf(usual).length).toBeLessThanOrEqual(8_000);
    const long = await world.call('read_page', { max_chars: 50_000, cursor: dataOf(usual)?.cursor });
    expect(dataOf(long)).toMatchObject({ truncated: true, cursor: expect.any(String) });
    const controls = await world.call('read_page', { filter: 'interactive', max_chars: 50_000 });
    expect(dataOf(controls)).toMatchObject({ truncated: true });
    expect(Number(await turns())).toBeGreaterThan(before);
  });

  test.each([
    ['read_text', {}, { truncated: true }],
    ['describe_page', {}, {}],
    ['find_on_page', { text: 'Row 24999' }, { found: expect.any(Number) }],
    ['show_hints', {}, { count: expect.any(Number) }],
    ['wait_for', { text: 'Row 24999' }, { waited_ms: expect.any(Number) }],
    ['highlight', { target: 'Row 24990' }, { name: 'Row 24990' }],
    ['read_page', { scope: 'Open 24990' }, { outline: expect.stringContaining('Open 24990') }],
    ['read_form', {}, undefined],
    ['get_selection', {}, undefined],
  ])('%s answers', async (tool, args, data) => {
    const result = await world.call(tool, args);
    if (data) expect(result).toMatchObject({ status: 'success', data });
    else
      expect(result).not.toMatchObject({
        errorCode: expect.stringMatching(/INTERNAL|TIMED_OUT|OUTCOME_UNKNOWN/),
      });
  });

  test.each([
    ['Nowhere to be seen', 'TARGET_NOT_FOUND'],
    ['css=a', 'TARGET_AMBIGUOUS'],
  ])('has “%s” refused, and its turns meanwhile', async (target, errorCode) => {
    const opened = await world.open('/huge');
    const before = Number(await opened.evaluate('turns'));
    expect(await world.call('click', { target })).toMatchObject({ status: 'error', errorCode });
    expect(Number(await opened.evaluate('turns'))).toBeGreaterThan(before);
  });

  test('has the thing that is named pressed, however far down', async () => {
    expect(await world.call('click', { target: 'Open 24990' })).toMatchObject({ status: 'success' });
    await world.isAt(`${world.origin}/huge#24990`);
  });
});

// Boxes of their own this deep end Chromium's tab before anybody reads it.
test.each([
  ['read_page', {}, { outline: expect.stringContaining('Level 0') }],
  ['read_text', {}, { markdown: expect.stringContaining('Before'), truncated: expect.any(Boolean) }],
  ['read_page', { scope: 'Level 5000' }, { outline: expect.stringContaining('Deepest') }],
  ['find_on_page', { text: 'Deepest' }, { found: expect.any(Number) }],
  ['find_on_page', { role: 'button' }, { found: 1 }],
  ['describe_page', {}, { headings_total: 1, counts: expect.objectContaining({ buttons: 1 }) }],
  ['show_hints', {}, { count: expect.any(Number) }],
  ['highlight', { target: 'Deepest', role: 'button' }, { name: 'Deepest' }],
  ['wait_for', { target: 'Deepest', text: 'Level 9000' }, undefined],
  ['scroll', { text: 'Level 9000' }, undefined],
  ['hover', { target: 'Deepest', role: 'button' }, undefined],
  ['click', { target: 'Deepest', role: 'button' }, undefined],
])('a tree of 10 000 levels is no hindrance to %s', async (tool, args, data) => {
  await world.open('/deep');
  const result = await world.call(tool, args);
  expect(result, JSON.stringify(result)).toMatchObject({ status: 'success', ...(data && { data }) });
});

test.each([
  ['click', { target: 'No such thing' }, 'TARGET_NOT_FOUND'],
  ['wait_for', { target: 'No such thing', seconds: 0.1 }, 'TIMED_OUT'],
  ['read_form', {}, 'TARGET_NOT_FOUND'],
  ['read_table', {}, 'TARGET_NOT_FOUND'],
])('nor to saying what is not there, asked by %s', async (tool, args, errorCode) => {
  await world.open('/deep');
  expect(await world.call(tool, args)).toMatchObject({ status: 'error', errorCode });
});

test('a page that never rests is read to its end, and pressed', async () => {
  const opened = await world.open('/restless');
  let part = await world.call('read_page', { max_chars: 200 });
  for (let parts = 1; dataOf(part)?.cursor !== undefined; parts += 1) {
    expect(parts).toBeLessThan(60);
    part = await world.call('read_page', { max_chars: 200, cursor: dataOf(part)?.cursor });
  }
  // A place that is gone says so; that ends it too.
  expect(part.status === 'success' || part.errorCode === 'TARGET_STALE').toBe(true);
  expect(await world.call('click', { target: 'Press' })).toMatchObject({
    status: 'success',
    verdict: 'changed',
  });
  expect(await opened.evaluate(() => document.querySelector('button')?.textContent)).toBe('Pressed');
  // What never rests is noise, not what is waited for.
  expect(await world.call('wait_for', { quiet: true })).toMatchObject({ status: 'success' });
});

test('fields named like what every element has are told, filled and sent', async () => {
  await world.open('/clobbered');
  const outline = outlineOf(await world.call('read_page', {}));
  for (const name of ['submit', 'parentNode', 'isConnected'])
    expect(outline).toContain(`textbox "Field ${name}"`);
  expect(await world.call('read_form', {})).toMatchObject({ status: 'success' });
  expect(await world.call('fill', { target: 'Field submit', value: 'Ada' })).toMatchObject({
    verdict: 'changed',
  });
  expect(JSON.stringify(await world.call('submit_form', { target: 'Trap' }))).toContain('"status":"success"');
  expect(await world.page.title()).toBe('Sent');
});

test('a page that broke the browser’s own functions is read, filled and pressed', async () => {
  await world.open('/patched');
  expect(outlineOf(await world.call('read_page', {}))).toMatch(
    /heading 1 "Patched"[\s\S]*textbox "Name"[\s\S]*button "Press"/,
  );
  expect(await world.call('fill', { target: 'Name', value: 'Ada' })).toMatchObject({ status: 'success' });
  expect(await world.call('click', { target: 'Press' })).toMatchObject({ verdict: 'changed' });
  expect(outlineOf(await world.call('read_page', { whole: true }))).toContain('Pressed');
});

test('a document whose page is gone has nothing to see', async () => {
  await world.open('/leaving');
  expect(await world.call('click', { target: 'Remove all' })).toMatchObject({ verdict: 'changed' });
  for (const tool of ['read_page', 'describe_page', 'read_text', 'show_hints']) {
    expect(await world.call(tool, {})).not.toMatchObject({
      errorCode: expect.stringMatching(/INTERNAL|TIMED_OUT/),
    });
  }
  expect(await world.call('click', { target: 'Remove all' })).toMatchObject({
    errorCode: 'PAGE_UNREACHABLE',
  });
});

test.each([
  ['100 kB', 'x'.repeat(100_000), 'INVALID_ARGS'],
  ['nothing', '', 'INVALID_ARGS'],
  ['white space', ' \n ', 'TARGET_NOT_FOUND'],
  ['control characters', '\u0000\u0007\u001b[2J\u202e', 'TARGET_NOT_FOUND'],
  ['a lone surrogate', '\ud800', 'TARGET_NOT_FOUND'],
  ['500 marks', '"\u0301'.repeat(250), 'TARGET_NOT_FOUND'],
  ['a selector of another language', 'css=:is(((', 'TARGET_NOT_FOUND'],
])('a target of %s is refused', async (_what, target, errorCode) => {
  await world.open('/dense.html');
  expect(await world.call('click', { target })).toMatchObject({ status: 'error', errorCode });
});
