import { afterAll, beforeAll, expect, test } from 'vitest';
import { badInputPage, badInputs } from '../support/badInput';
import { startWorld, type World } from '../support/world';

const moving = `<!doctype html><title>Moving</title><p id="heard"></p><style>
@keyframes away { to { margin-left: 300px } }
#swinging { animation: away 300ms infinite alternate linear }</style>
<button onclick="heard.textContent += 'pressed;'" id="one">Once here</button>
<button onclick="heard.textContent += 'swung;'" id="swinging">Swinging</button>
<button onpointerdown="this.remove()" onclick="heard.textContent += 'late;'">Flees</button>`;

// Longer than two calls wait for a document that is silent.
const busy = `<!doctype html><title>Busy</title><p id="heard"></p><script>
const work = (ms) => { const end = Date.now() + ms; while (Date.now() < end); };</script>
<button onclick="heard.textContent += 'worked;'; work(13000)">Work hard</button>
<button onclick="heard.textContent += 'counted;'">Count</button>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({ pages: { '/bad': badInputPage, '/moving': moving, '/busy': busy } });
});
afterAll(() => world?.close());

const heard = () => world.page.$eval('#heard', (element) => element.textContent);

async function refOf(words: string): Promise<string> {
  const found = await world.call('find_on_page', { text: words });
  const [ref] = /\be\d+\b/.exec(JSON.stringify(found)) ?? [];
  return ref ?? '';
}

test.each(badInputs.map((one) => [one.what, one] as const))('%s', async (_what, one) => {
  await world.open('/bad');
  const result = await world.call(one.tool, one.args);
  const told = result.status === 'success' ? result.verdict : result.errorCode;
  expect([told, JSON.stringify(result).replaceAll('\\"', '"'), await heard()]).toEqual([
    one.answer,
    expect.stringMatching(one.says),
    one.heard ?? '',
  ]);
});

test('a ref of what is gone is stale, and of what came in its place with another name', async () => {
  await world.open('/moving');
  const ref = await refOf('Once here');
  await world.page.$eval('#one', (button) => {
    button.textContent = 'Delete all';
  });
  expect(await world.call('click', { target: ref })).toMatchObject({ errorCode: 'TARGET_STALE' });
  await world.page.$eval('#one', (button) => button.remove());
  expect(await world.call('click', { target: ref })).toMatchObject({
    errorCode: 'TARGET_STALE',
    message: expect.stringMatching(/read the page|find/i),
  });
  expect(await heard()).toBe('');
});

test('a ref of what was drawn anew alike presses the new one', async () => {
  await world.open('/moving');
  const ref = await refOf('Once here');
  await world.page.$eval('#one', (button) => button.replaceWith(button.cloneNode(true)));
  expect(await world.call('click', { target: ref })).toMatchObject({ verdict: 'changed' });
  expect(await heard()).toBe('pressed;');
});

test('what never rests is pressed where it is', async () => {
  await world.open('/moving');
  expect(await world.call('click', { target: 'Swinging' })).toMatchObject({ verdict: 'changed' });
  expect(await heard()).toBe('swung;');
});

test('what leaves under the press was not clicked', async () => {
  await world.open('/moving');
  expect(await world.call('click', { target: 'Flees' })).toMatchObject({
    verdict: 'changed',
    say: expect.not.stringMatching(/late/),
  });
  expect(await heard()).toBe('');
});

test('a page that is busy with what a call began is given up in time, and says that it may be done', async () => {
  await world.open('/busy');
  await world.call('read_page', {});
  const began = Date.now();
  expect(await world.call('click', { target: 'Work hard' })).toMatchObject({
    errorCode: 'TIMED_OUT',
    message: expect.stringMatching(/stopped answering.*busy.*read the page to see what was done/),
  });
  expect(Date.now() - began).toBeLessThan(8_500);
  // Whoever is asked while it still works gives up too, and does nothing once it is free.
  expect(await world.call('click', { target: 'Count' })).toMatchObject({ status: 'error' });
  expect(await world.call('list_tabs', {})).toMatchObject({ status: 'success' });
  await world.page.waitForFunction(() => document.getElementById('heard')?.textContent === 'worked;');
  expect(await world.call('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
  expect(await heard()).toBe('worked;counted;');
});
