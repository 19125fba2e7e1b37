import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLocalAgent } from '#local-agent/localAgent';
import { startWorld, type World } from '../support/world';

let world: World;
let options: Page;

beforeAll(async () => {
  world = await startWorld();
  options = await world.options();
});
afterAll(() => world?.close());

const press = (name: string) => options.locator(`::-p-xpath(//button[normalize-space()="${name}"])`).click();

async function type(selector: string, text: string) {
  await options.locator(selector).fill(text);
}

async function verdictOf(address: string, token: string) {
  await type('#address', address);
  await type('#token', token);
  await press('Test connection');
  const said = await options.waitForSelector('.test .answer');
  return said?.evaluate((element) => element.textContent);
}

test('the test button says what is wrong with an agent, or that all is well', async () => {
  const closed = await startLocalAgent({ enabled: false, token: 'known' });
  const foreign = await startLocalAgent({ origins: ['https://shop.example'], token: 'known' });
  await press('Add an agent');
  await type('#name', 'Mine');
  expect(await verdictOf(world.agent.url, 'wrong')).toMatch(/token/i);
  expect(await verdictOf(closed.url, 'known')).toMatch(/switched off|disabled|not enabled/i);
  expect(await verdictOf(foreign.url, 'known')).toContain(world.extensionOrigin);
  expect(await verdictOf('ws://127.0.0.1:9/none', 'known')).toMatch(/Nothing answers/);
  expect(await verdictOf(world.agent.url, world.agent.token)).toMatch(/^Connected/);
  await Promise.all([closed.close(), foreign.close()]);
});
