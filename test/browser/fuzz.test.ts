import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { presetRule } from '#sites/presets';
import { frames } from '../fuzz/frames';
import { startWorld, type World } from '../support/world';

const FRAMES = 2_000;
const AT_ONCE = 100;

const counter = `<!doctype html><title>Counter</title>
<button onclick="count.textContent = Number(count.textContent) + 1">Count</button><output id="count">0</output>`;

let world: World;

beforeAll(async () => {
  // Nothing is allowed where the frames find themselves; what they ask for has to be refused in words.
  const other = (origin: string) => origin.replace('127.0.0.1', 'localhost');
  world = await startWorld({
    pages: { '/counter': counter },
    path: '/counter',
    rules: (origin) => [presetRule(other(origin), 'act')],
  });
});
afterAll(() => world?.close());

test(`${FRAMES} broken frames: every id that can be recognised is answered once, and a good call works`, async () => {
  const seed = Date.now() % 2 ** 31;
  const generated = fc.sample(frames('blackbox', { live: true }), { seed, numRuns: FRAMES });
  const answers = new Map<string, number>();
  world.conversation.onAnswer((id) => answers.set(id, (answers.get(id) ?? 0) + 1));
  for (let sent = 0; sent < FRAMES; sent += AT_ONCE) {
    for (const { data } of generated.slice(sent, sent + AT_ONCE)) {
      world.conversation.sendRaw(typeof data === 'string' ? data : Buffer.from(data));
    }
    // More than 160 waiting at once would be answered with QUEUE_FULL, all of them alike.
    await world.call('read_page', {});
  }
  // Calls for different tabs overtake each other, so the last answer need not be the last call's.
  const asked = generated.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await vi.waitUntil(() => asked.every((id) => answers.has(id)), { timeout: 30_000 }).catch(() => undefined);
  const wrong = generated.flatMap(({ id }) => (id === undefined || answers.get(id) === 1 ? [] : [id]));
  expect(wrong, `seed ${seed}`).toEqual([]);
  expect(await world.page.$eval('#count', ({ textContent }) => textContent)).toBe('0');
  expect(world.conversation.open).toBe(true);
  await world.page.goto(`${world.otherOrigin}/counter`);
  expect(await world.call('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
  expect(await world.page.$eval('#count', ({ textContent }) => textContent)).toBe('1');
}, 120_000);
