import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLocalAgent } from '#local-agent/localAgent';
import { toolNames } from '#local-agent/toolNames';
import { button, control, withWords } from '../support/control';
import { allThatIsKept } from '../support/kept';
import { startWorld, type World } from '../support/world';

let world: World;
let options: Page;

const shop = `<!doctype html><title>Shop</title>
<button onclick="log.textContent = 'bought'">Take tea</button><p id="log"></p>`;

beforeAll(async () => {
  world = await startWorld({ pages: { '/shop': shop } });
  options = await world.options();
});
afterAll(() => world?.close());

const press = (name: string) => button(options, name).click();

async function type(selector: string, text: string) {
  await control(options, selector).fill(text);
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
  const quiet = await startLocalAgent({ tools: [], token: 'known' });
  const partial = await startLocalAgent({
    tools: toolNames.filter((name) => name !== 'click'),
    token: 'known',
  });
  const silent = await startLocalAgent({ allowsChat: false, token: 'known' });
  await press('Add an agent');
  await type('#name', 'Mine');
  expect(await verdictOf(world.agent.url, 'wrong')).toMatch(/token/i);
  expect(await verdictOf(closed.url, 'known')).toMatch(/switched off|disabled|not enabled/i);
  expect(await verdictOf(foreign.url, 'known')).toContain(world.extensionOrigin);
  expect(await verdictOf('ws://127.0.0.1:9/none', 'known')).toMatch(/Nothing answers/);
  expect(await verdictOf(world.agent.url, world.agent.token)).toMatch(/^Connected/);
  expect(await verdictOf(quiet.url, 'known')).toMatch(/^Connected.*none of Pagehand’s tools/);
  expect(await verdictOf(partial.url, 'known')).toMatch(/^Connected.*Tool not called”: click will not/);
  expect(await verdictOf(silent.url, 'known')).toContain('AllowWebChat');
  await Promise.all([closed, foreign, quiet, partial, silent].map((agent) => agent.close()));
});

test('the tools are there as each platform takes them, and as an agent’s own way of talking wants them', async () => {
  await options.select('#toolReader', 'hume');
  await withWords(options, 'p', 'EVI configuration');
  expect(await options.$$eval('#toolReader option', (all) => all.length)).toBe(9);
  await options.select('#platform', 'blackbox');
  await options.select('#language', 'ja');
  await options.select('#callType', 'webCall');
  await options.waitForSelector('#language', { hidden: true });
  await options.select('#platform', 'phonic');
  await options.select('#sound', 'mulaw_8000');
  await control(options, '#pushToTalk').click();
  expect(await options.$eval('#pushToTalk', (box) => Object(box).checked)).toBe(true);
  expect(await options.$('#callType')).toBeNull();
});

test('a site is added by hand, in words where that is no site, and its rule holds', async () => {
  await options.bringToFront();
  await press('Add a site');
  const refused = async (typed: string, words: string) => {
    await type('#site', typed);
    await press('Add');
    await withWords(options, '*[@id="siteProblem"]', words);
  };
  await refused(' ', 'Enter the address');
  await refused('ftp://shop.example', 'Only sites with https: or http:');
  await refused('*.github.io', 'never an ending that strangers share');
  await refused(new URL(world.origin).host, 'has a rule already');
  await type('#site', 'bücher.example');
  await withWords(options, 'bdi', 'https://xn--bcher-kva.example');
  await withWords(options, 'p', 'letters that can look like others');
  await type('#site', `${new URL(world.otherOrigin).host}/shop?x=1`);
  await withWords(options, 'bdi', world.otherOrigin);
  await control(
    options,
    '::-p-xpath(//form//label[contains(@class, "segment")][normalize-space()="Look and click"])',
  ).click();
  await press('Add');
  await options.waitForSelector('#site', { hidden: true });
  await withWords(options, 'li//bdi', world.otherOrigin);
  await world.page.bringToFront();
  await world.page.goto(`${world.otherOrigin}/shop`);
  expect(await world.call('click', { target: 'Take tea' })).toMatchObject({ verdict: 'changed' });
});

test('the log finds lines by words, outcome and site, and leads to the tab', async () => {
  await world.open('/shop');
  await world.page.bringToFront();
  await world.call('click', { target: 'Take tea' });
  expect(await world.call('click', { target: 'Nothing like it' })).toMatchObject({ status: 'error' });
  await options.bringToFront();
  await press('Show the log');
  await withWords(options, '*[@role="status"]', '3 of 3 lines');
  await options.select('[aria-label="How it ended"]', 'success');
  await withWords(options, '*[@role="status"]', '2 of 3 lines');
  await options.select('[aria-label="Site"]', world.otherOrigin);
  await withWords(options, '*[@role="status"]', '1 of 3 lines');
  await control(options, '.log .line summary').click();
  await withWords(options, 'button', 'Go to the tab');
  await options.select('[aria-label="How it ended"]', '');
  await options.select('[aria-label="Site"]', '');
  await type('[type=search]', 'NOTHING like');
  await withWords(options, '*[@role="status"]', '1 of 3 lines');
  await control(options, '.log .line.error summary').click();
  expect(await world.page.evaluate(() => document.visibilityState)).toBe('hidden');
  await button(options, 'Go to the tab').click();
  await world.page.waitForFunction(() => document.visibilityState === 'visible');
});

test('the whole privacy text can be read, and everything is forgotten after a second word', async () => {
  await options.bringToFront();
  expect(await options.evaluate("fetch('/privacy.txt').then((answer) => answer.text())")).toMatch(
    /^# Privacy/,
  );
  await press('Forget everything');
  const kept = await options.waitForSelector('[role=alertdialog] button:focus');
  expect(await kept?.evaluate(({ textContent }) => textContent)).toBe('Keep it');
  await press('Keep it');
  await press('Forget everything');
  const sure = await options.waitForSelector('[role=alertdialog] .danger');
  await sure?.evaluate((button) => button instanceof HTMLElement && button.click());
  await withWords(options, '*[@role="status"]', 'Everything was forgotten.');
  const { databases, local } = JSON.parse(await allThatIsKept(options));
  expect(databases).toEqual({ 'pagehand/activity': [], 'pagehand/calls': [], 'pagehand/tokens': [] });
  expect(Object.values(local).filter((value) => value !== '' && value !== null)).toEqual([]);
});
