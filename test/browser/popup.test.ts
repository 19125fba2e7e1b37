import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { button, control, withWords } from '../support/control';
import { startWorld, type World } from '../support/world';

const shop = `<!doctype html><title>Shop</title>
<button onclick="log.textContent = 'bought'">Take tea</button><p id="log"></p>
<label>Note <input></label>
<button onclick="setTimeout(() => { log.textContent = 'late' }, 60000)">Dead end</button>`;

let world: World;
let popup: Page;

beforeAll(async () => {
  world = await startWorld({ pages: { '/shop': shop }, rules: () => [] });
});
afterAll(() => world?.close());

beforeEach(async () => {
  await world.open('/shop');
  popup ??= await world.popup();
});

const press = (name: string) => button(popup, name).click();
const log = () => world.page.$eval('#log', (element) => element.textContent);

test('is connected the moment it opens', async () => {
  expect(await popup.$eval('.connection', (card) => card.textContent)).toMatch(/Connected.*Test agent/s);
});

test('a refused call is offered to the user, who allows it, and the next one acts', async () => {
  expect(await world.call('click', { target: 'Take tea' })).toMatchObject({ errorCode: 'SITE_NOT_ALLOWED' });
  expect(await log()).toBe('');
  await popup.waitForSelector('.attention');
  await popup.waitForSelector('.activity .line.refused');
  await press('Look and click');
  await popup.waitForSelector('.attention', { hidden: true });
  expect(await world.call('click', { target: 'Take tea' })).toMatchObject({ verdict: 'changed' });
  expect(await log()).toBe('bought');
  await popup.waitForSelector('.activity .line.success');
});

test('a line opens to its arguments and its result', async () => {
  await control(popup, '.activity .line.success summary').click();
  const behind = await popup.waitForSelector('.activity .line.success .behind');
  expect(await behind?.evaluate((element) => element.textContent)).toMatch(/Take tea.*changed/s);
});

test('what is typed into the chat is acted on, and both sides are shown', async () => {
  await control(popup, '#say').fill('click take tea');
  await popup.keyboard.press('Enter');
  await withWords(popup, '*[contains(@class, "agent")]', 'Clicked');
  expect(await popup.$$eval('.said.user', (lines) => lines.map((line) => line.textContent))).toHaveLength(1);
  expect(await log()).toBe('bought');
});

test('switching acting off holds for the next call', async () => {
  await popup.bringToFront();
  if (!(await popup.$('details.site[open], .site details[open]')))
    await control(popup, '.site summary').click();
  const ruleWords = () => popup.$eval('.site .siteWords .quiet', ({ textContent }) => textContent);
  const before = await ruleWords();
  await control(
    popup,
    '::-p-xpath(//fieldset[contains(legend, "Acting")]//label[normalize-space()="Never"])',
  ).click();
  // The press shows at once, these words when the rule is kept.
  await expect.poll(ruleWords).not.toBe(before);
  expect(await world.call('click', { target: 'Take tea' })).toMatchObject({ errorCode: 'TOOL_NOT_ALLOWED' });
  expect(await world.call('read_page', {})).toMatchObject({ status: 'success' });
});

const chosen = (name: string) => control(popup, `::-p-xpath(//label[normalize-space()="${name}"])`);

test('a preset is chosen in one press, with the tools it allows and what is never done', async () => {
  await chosen('Everything but paying').click();
  await popup.waitForSelector('.presets :checked');
  const told = await popup.$eval('.site', ({ textContent }) => textContent);
  expect(told).toMatch(/Never pay or buy here.*Done without asking: \d+ tools.*Click.*Risky acts1 never/s);
  expect(await world.call('click', { target: 'Take tea' })).toMatchObject({ status: 'success' });
});

test('read-only ends what is being done at once, and nothing is done until it is switched off', async () => {
  await world.page.bringToFront();
  const typing = world.call('type_text', { target: 'Note', text: 'slow '.repeat(400) });
  await popup.waitForSelector('.activity .line.running');
  // The page stays in front, as it does beside a real popup.
  const press = () =>
    popup.$eval('.readOnly [role=switch]', (read) => read instanceof HTMLElement && read.click());
  await press();
  expect(await typing).toMatchObject({ errorCode: 'CANCELLED' });
  await popup.waitForSelector('.readOnly.on');
  expect(await world.call('click', { target: 'Take tea' })).toMatchObject({
    errorCode: 'TOOL_NOT_ALLOWED',
    message: expect.stringContaining('read-only'),
  });
  expect(await world.call('read_page', {})).toMatchObject({ status: 'success' });
  expect(await world.call('what_may_i_do', {})).toMatchObject({ data: { effects: { act: 'deny' } } });
  await press();
  await popup.waitForSelector('.readOnly:not(.on)');
  expect(await world.call('click', { target: 'Take tea' })).toMatchObject({ status: 'success' });
});

test('Stop ends what is running, and the answer says so', async () => {
  const waiting = world.call('wait_for', { text: 'never to be seen', seconds: 25 });
  await popup.bringToFront();
  await popup.waitForSelector('.activity .line.running');
  await control(popup, '.stop').click();
  expect(await waiting).toMatchObject({ errorCode: 'CANCELLED' });
  await popup.waitForSelector('.activity .line.cancelled');
});

test('disconnects and connects again', async () => {
  const ended = world.conversation.closed;
  await press('Disconnect');
  await ended;
  const again = world.agent.nextConversation();
  await press('Connect');
  expect(await (await again).callTool('read_page', {})).toMatchObject({ status: 'success' });
});
