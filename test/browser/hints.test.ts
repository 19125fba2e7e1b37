import { afterAll, beforeAll, expect, test } from 'vitest';
import { control } from '../support/control';
import { startWorld, type World } from '../support/world';

let world: World;

// One button a line, far enough apart for each number to have its place to itself.
const column = `<!doctype html><title>Column</title><style>button { display: block; margin: 0 0 30px 120px; height: 30px }</style>
${Array.from({ length: 60 }, (_unused, at) => `<button onclick="document.title = 'Pressed ' + ${at}">Thing ${at}</button>`).join('')}`;

beforeAll(async () => {
  world = await startWorld({ pages: { '/column': column } });
});
afterAll(() => world?.close());

/** What the page itself can tell of us: our element, the page's size, where its first button stands. */
const seenByPage = () =>
  world.page.evaluate(() => ({
    layers: document.querySelectorAll('html > div[popover]').length,
    open: document.querySelectorAll('html > div:popover-open').length,
    width: document.documentElement.scrollWidth,
    height: document.documentElement.scrollHeight,
    button: document.querySelector('button')?.getBoundingClientRect().toJSON(),
    closed: document.querySelector('html > div[popover]')?.shadowRoot === null,
  }));

test('show_hints numbers a dense page without moving anything, and a number can be clicked', async () => {
  await world.open('/dense.html');
  const before = await seenByPage();
  expect(before.layers).toBe(0);
  const result = await world.call('show_hints', {});
  expect(result).toMatchObject({ status: 'success', data: { count: 113, truncated: false } });
  expect(await seenByPage()).toEqual({ ...before, layers: 1, open: 1, closed: true });
  const number = /"ref":"e(\d+)","role":"button","name":"Ask me"/.exec(JSON.stringify(result))?.[1];
  const clicked = await world.call('click', { target: number });
  expect(clicked).toMatchObject({ verdict: 'dialog_open', say: expect.stringContaining('Ask me') });
});

test('numbers in front of an open dialog only what is in it', async () => {
  const result = await world.call('show_hints', {});
  expect(result).toMatchObject({ data: { count: 2, hints: [{ name: 'Delete' }, { name: 'Keep' }] } });
});

/** What a person sees of a button and the number at it, wherever it stands now. */
async function pictureOf(at: number): Promise<string> {
  const place = await world.page.evaluate((index) => {
    const { left, top } =
      document.querySelectorAll('button')[index]?.getBoundingClientRect() ?? new DOMRect();
    return { x: left - 60, y: top + scrollY - 14, width: 90, height: 44 };
  }, at);
  return world.page.screenshot({ clip: place, captureBeyondViewport: false, encoding: 'base64' });
}

/** The share of pixels that are clearly of another colour; letters are smoothed otherwise at another place. */
const difference = (one: string, other: string) =>
  world.page.evaluate(
    async (pictures) => {
      const pixels = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      const [left = new Uint8ClampedArray(), right = new Uint8ClampedArray()] = pixels;
      return left.filter((value, at) => Math.abs(value - (right[at] ?? 0)) > 96).length / left.length;
    },
    [one, other],
  );

const numbersIn = (result: unknown) =>
  Object.fromEntries(
    [...JSON.stringify(result).matchAll(/"ref":"(e\d+)","role":"button","name":"([^"]+)"/g)].map(
      ([, ref, name]) => [name, ref],
    ),
  );

test('numbers stay at their things while the page is scrolled, and are theirs when shown again', async () => {
  await world.open('/column');
  const bare = await pictureOf(5);
  const first = numbersIn(await world.call('show_hints', {}));
  const numbered = await pictureOf(5);
  const fromNumbered = async () => difference(await pictureOf(5), numbered);
  expect(await difference(bare, numbered)).toBeGreaterThan(0.03);
  for (const top of [90, 240]) {
    await world.page.evaluate((y) => scrollTo(0, y), top);
    await expect.poll(fromNumbered, { timeout: 5_000 }).toBeLessThan(0.01);
  }
  const again = numbersIn(await world.call('show_hints', {}));
  const both = Object.keys(first).filter((name) => name in again);
  expect(both.length).toBeGreaterThan(3);
  expect(Object.keys(again).length).toBeGreaterThan(both.length);
  for (const name of both) expect([name, again[name]]).toEqual([name, first[name]]);
  await expect.poll(fromNumbered, { timeout: 5_000 }).toBeLessThan(0.01);
  expect(await world.call('click', { target: again['Thing 5']?.slice(1) })).toMatchObject({
    status: 'success',
  });
  expect(await world.page.title()).toBe('Pressed 5');
});

test('what is scrolled into view has a number, and the number can be clicked', async () => {
  await world.open('/column');
  await world.page.evaluate(() => scrollTo(0, 1200));
  const bare = await pictureOf(25);
  await world.page.evaluate(() => scrollTo(0, 0));
  const shown = numbersIn(await world.call('show_hints', {}));
  expect(Object.keys(shown)).not.toContain('Thing 25');
  await world.page.evaluate(() => scrollTo(0, 1200));
  const fromBare = async () => difference(bare, await pictureOf(25));
  await expect.poll(fromBare, { timeout: 5_000 }).toBeGreaterThan(0.03);
  // One more a line, from the first.
  const number = Number(shown['Thing 0']?.slice(1)) + 25;
  expect(await world.call('click', { target: String(number) })).toMatchObject({ status: 'success' });
  expect(await world.page.title()).toBe('Pressed 25');
});

test('numbers stay when the agent scrolls', async () => {
  await world.open('/column');
  await world.call('show_hints', {});
  expect(await world.call('scroll', { direction: 'down' })).toMatchObject({ status: 'success' });
  expect(await seenByPage()).toMatchObject({ layers: 1, open: 1 });
  expect(await world.call('press_key', { keys: 'Tab' })).toMatchObject({ status: 'success' });
  expect((await seenByPage()).layers).toBe(0);
});

test('hide_hints leaves nothing behind', async () => {
  await world.open('/dense.html');
  await world.call('show_hints', { filter: 'links' });
  expect(await world.call('hide_hints', {})).toMatchObject({ say: 'The numbers are gone.' });
  expect((await seenByPage()).layers).toBe(0);
});

test('a pointer shows where the agent presses, unless the user switched it off', async () => {
  await world.open('/dense.html');
  await watchLayers();
  await world.call('click', { target: 'Go' });
  expect(await world.page.evaluate('layersSeen')).toBe(1);
  const options = await world.options();
  await control(options, '[aria-labelledby=onThePage] [role=switch]').click();
  await options.waitForSelector('[aria-labelledby=onThePage] [role=switch][aria-checked=false]');
  await options.close();
  await world.page.bringToFront();
  await watchLayers();
  await world.call('click', { target: 'Go' });
  expect(await world.page.evaluate('layersSeen')).toBe(0);
});

/** Counts what is put beside the body from now on. */
const watchLayers = () =>
  world.page.evaluate(() => {
    Object.assign(window, { layersSeen: 0 });
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      Object.assign(window, { layersSeen: Reflect.get(window, 'layersSeen') + added.length });
    }).observe(document.documentElement, { childList: true });
  });

test('our own drawing is no change of the page', async () => {
  await world.open('/dense.html');
  await world.call('show_hints', {});
  // The numbers go and the pointer comes at this click, which itself does nothing.
  expect(await world.call('click', { target: 'Go' })).toMatchObject({ verdict: 'no_change' });
  expect(JSON.stringify(await world.call('read_page', { filter: 'viewport' }))).not.toContain('popover');
});

test('an unclear target is numbered on the page until the next call', async () => {
  await world.open('/dense.html');
  expect(await world.call('click', { target: 'Edit' })).toMatchObject({ errorCode: 'TARGET_AMBIGUOUS' });
  expect((await seenByPage()).open).toBe(1);
  await world.call('read_page', {});
  expect((await seenByPage()).layers).toBe(0);
});

test('highlight brings the thing into view and marks it', async () => {
  await world.open('/dense.html');
  const result = await world.call('highlight', { target: 'Contact', seconds: 1 });
  expect(result).toMatchObject({ status: 'success', say: 'This is Contact.' });
  expect(await world.page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect((await seenByPage()).open).toBe(1);
  await world.page.waitForFunction(() => !document.querySelector('html > div[popover]'));
});

test('numbers things in open and closed shadow roots and a checkbox drawn by its label', async () => {
  await world.open('/layers.html');
  const said = JSON.stringify(await world.call('show_hints', {}));
  for (const name of ['Press open', 'Press closed', 'Night mode', 'Entry 0', 'Accept']) {
    expect(said).toContain(`"name":"${name}"`);
  }
  // Further down in a region that scrolls.
  expect(said).not.toContain('"name":"Entry 29"');
});
