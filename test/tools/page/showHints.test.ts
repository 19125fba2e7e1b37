// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { click } from '#tools/page/click';
import { hideHints } from '#tools/page/hideHints';
import { readPage } from '#tools/page/readPage';
import { showHints } from '#tools/page/showHints';
import { actingPage } from '../../page/actingPage';
import { byId, callTool } from '../../page/callTool';
import { watchLayer } from '../../page/overlay/watchLayer';

const shop = `<h1>Shop</h1><a href="/cart">Cart</a><button id="buy">Buy</button>
  <label>E-mail <input></label><button style="display:none">Secret</button>`;

let layer: ReturnType<typeof watchLayer>;
beforeEach(() => {
  layer = watchLayer();
});
afterEach(() => vi.restoreAllMocks());

it('numbers what can be clicked with the numbers of its refs', async () => {
  const page = actingPage(shop);
  expect(await callTool(page, showHints, {})).toEqual({
    say: '3 things have a number now. Say for example “click 1”.',
    data: {
      count: 3,
      truncated: false,
      hints: [
        { ref: 'e1', role: 'link', name: 'Cart' },
        { ref: 'e2', role: 'button', name: 'Buy' },
        { ref: 'e3', role: 'textbox', name: 'E-mail' },
      ],
    },
    directives: [{ key: 'hints', value: expect.stringContaining('number'), scope: 'agent' }],
  });
  expect(layer.texts()).toEqual(['1', '2', '3']);
  const pressed = vi.fn();
  byId('buy', HTMLButtonElement).addEventListener('click', pressed);
  await callTool(page, click, { target: '2' });
  expect(pressed).toHaveBeenCalledOnce();
});

it.each([
  ['links', ['Cart']],
  ['fields', ['E-mail']],
  ['buttons', ['Buy']],
])('numbers only %s when asked', async (filter, names) => {
  const { data } = await callTool(actingPage(shop), showHints, { filter });
  expect(data?.hints).toEqual(names.map((name) => expect.objectContaining({ name })));
});

it('replaces the numbers before and takes them off on request', async () => {
  const page = actingPage(shop);
  await callTool(page, showHints, {});
  await callTool(page, showHints, { filter: 'buttons' });
  expect(layer.texts()).toEqual(['2']);
  expect(await callTool(page, hideHints, {})).toEqual({
    say: 'The numbers are gone.',
    data: { cleared: true },
    directives: [{ key: 'hints', value: null, scope: 'agent' }],
  });
  expect(layer.texts()).toEqual([]);
  expect(await callTool(page, hideHints, {})).toMatchObject({ say: 'There were no numbers on the page.' });
});

it('takes them off when the user goes on by hand or the page is left', async () => {
  const page = actingPage(shop);
  await callTool(page, showHints, {});
  // Only the browser makes trusted events; leaving stands for them.
  page.window.dispatchEvent(new Event('click'));
  expect(layer.texts()).toHaveLength(3);
  page.window.dispatchEvent(new Event('pagehide'));
  expect(layer.texts()).toEqual([]);
});

it('is nothing the page did: not read, not noted as a change', async () => {
  const page = actingPage(shop);
  const before = page.mutations.version();
  const read = await callTool(page, readPage, {});
  await callTool(page, showHints, {});
  await callTool(page, hideHints, {});
  await callTool(page, showHints, {});
  expect(page.mutations.version()).toBe(before);
  expect((await callTool(page, readPage, {})).say).toBe(read.say);
});

it('does not number what lies behind a dialog', async () => {
  const page = actingPage(`${shop}<div role="dialog" aria-modal="true"><button>Close</button></div>`);
  const { data } = await callTool(page, showHints, {});
  expect(data?.hints).toEqual([expect.objectContaining({ name: 'Close' })]);
});

it('says when there is nothing to number', async () => {
  const { say } = await callTool(actingPage('<p>Words</p>'), showHints, { filter: 'links' });
  expect(say).toBe('No link is in view that could be clicked. Scroll, or read the page.');
});

it('draws on a page whose fields stand in the place of document properties', async () => {
  const page = actingPage(
    `<img name="createElementNS" alt=""><img name="documentElement" alt=""><button>Buy</button>`,
  );
  await callTool(page, showHints, {});
  expect(layer.texts()).toEqual(['1']);
});
