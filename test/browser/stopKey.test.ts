import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PhonicAgent, startPhonicAgent } from '#local-agent/phonic/phonicAgent';
import { startWorld, type World } from '../support/world';

// Each keystroke takes the page a moment, so that a long text is under way when it is stopped.
const slow = `<!doctype html><title>Slow</title><input aria-label="Field" oninput="
const until = performance.now() + 3; while (performance.now() < until); window.last = Date.now()">`;

let agent: PhonicAgent;
let world: World;

beforeAll(async () => {
  agent = await startPhonicAgent({ agents: ['test-agent'] });
  world = await startWorld({ agent: { platform: 'phonic', server: agent }, pages: { '/slow': slow } });
});
afterAll(async () => {
  await world?.close();
  await agent?.close();
});

test('the key stops what runs, though the agent cannot be reached, and no keystroke follows', async () => {
  await world.open('/slow');
  const typing = world.conversation.callTool('type_text', { text: 'abcde'.repeat(1_000), target: 'Field' });
  typing.catch(() => undefined);
  await world.page.waitForFunction(() => document.querySelector('input')?.value !== '');
  await agent.close();
  await world.pressKey('stop');
  const pressedAt = Date.now();
  await world.page.waitForFunction(() => Date.now() - Reflect.get(window, 'last') > 400);
  const lastAt = await world.page.evaluate(() => Reflect.get(window, 'last'));
  const typed = await world.page.$eval('input', ({ value }) => value.length);
  expect(lastAt - pressedAt).toBeLessThan(100);
  expect(typed).toBeGreaterThan(0);
  expect(typed).toBeLessThan(5_000);
  const popup = await world.popup();
  await popup.waitForSelector('.line.cancelled');
  await popup.close();
});

test('the settings name every key', async () => {
  const options = await world.options();
  const named = await options.waitForSelector(
    '::-p-xpath(//p[contains(., "stops everything the agent is doing")])',
  );
  expect(await named?.evaluate((words) => words.textContent)).toMatch(/Ctrl\+Shift\+(Period|\.)/);
  expect(await options.$$eval('.about li', (lines) => lines.map(({ textContent }) => textContent))).toEqual([
    expect.stringMatching(/^Ctrl\+Shift\+Space Talk/),
    expect.stringMatching(/^Ctrl\+Shift\+(Comma|,) Open the side panel/),
    expect.stringMatching(/^Ctrl\+Shift\+1 Number/),
  ]);
  await options.close();
});
