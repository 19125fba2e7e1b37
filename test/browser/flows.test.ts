import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';
import type { Flow } from './flows/flow';
import { mail } from './flows/mail';
import { dialogs, editors, forms, layers, media } from './flows/others';
import { shop } from './flows/shop';

const pages: Record<string, readonly Flow[]> = { shop, mail, forms, editors, media, layers, dialogs };
const flows = Object.entries(pages).flatMap(([page, all]) => all.map((flow) => ({ page, ...flow })));

// Whoever is asked is noted, however briefly the question stands.
const NOTE_QUESTIONS = `{
  globalThis.asked = [];
  (globalThis.browser ?? chrome).storage.session.onChanged.addListener(({ questions }) => {
    if (questions?.newValue?.length) asked.push(JSON.stringify(questions.newValue));
  });
}`;

let world: World;
let ours: Page;
const asked = async () => (await ours.evaluate('globalThis.asked')) as string[];

beforeAll(async () => {
  // “Look and click” on the served pages, and new sites are asked about: whatever wants to ask may.
  world = await startWorld({ path: '/shop.html', seed: () => ({ newSites: 'ask' }) });
  ours = await world.options();
  await ours.evaluate(NOTE_QUESTIONS);
  await world.page.bringToFront();
});
afterAll(() => world?.close());

test('there are a hundred of them', () => expect(flows).toHaveLength(100));

test.each(flows)('$words ($page) is done without a question', async ({ page, calls, shows }) => {
  await world.open(`/${page}.html`);
  for (const [tool, args] of calls) {
    const result = await world.call(tool, args);
    expect(result, `${tool} ${JSON.stringify(args)}`).toMatchObject({ status: 'success' });
  }
  await world.page.waitForFunction(shows, { timeout: 5_000 });
  expect(await asked()).toEqual([]);
});

test('what is not ordinary is asked for, and noted here', async () => {
  await world.open('/tables.html');
  const call = world.call('click', { target: 'Delete', pick: 1 });
  await expect.poll(asked, { timeout: 10_000 }).toHaveLength(1);
  await world.open('/shop.html');
  expect(await call).toMatchObject({ status: 'error' });
});
