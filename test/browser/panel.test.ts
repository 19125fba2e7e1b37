import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { button, control, withWords } from '../support/control';
import { startWorld, type World } from '../support/world';

const browser = inject('browser');
const shop = `<!doctype html><title>Shop</title><h1>Teas</h1>
<button onclick="log.textContent = 'bought'">Take tea</button><p id="log"></p>
<label>Note <input></label><label>Secret <input type="password" value="hunter2"></label>`;

let world: World;
let panel: Page;

beforeAll(async () => {
  world = await startWorld({ pages: { '/shop': shop } });
});
afterAll(() => world?.close());

beforeEach(async () => {
  await world.open('/shop');
  await world.page.bringToFront();
  panel ??= await world.panel();
});

/** Presses what stands in the panel, while the page stays in front as it does beside a real panel. */
async function press(name: string) {
  const found = await panel.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"])`);
  await found?.evaluate((one) => one instanceof HTMLElement && one.click());
}

const toggleLook = () =>
  panel.$eval('.look > summary', (summary) => summary instanceof HTMLElement && summary.click());
const log = () => world.page.$eval('#log', (element) => element.textContent);
const take = () => world.call('click', { target: 'Take tea' });

test('is connected the moment it opens, and what is typed there is acted on', async () => {
  expect(await panel.$eval('.connection', (card) => card.textContent)).toMatch(/Connected.*Test agent/s);
  await panel.bringToFront();
  await control(panel, '#say').fill('click take tea');
  await panel.keyboard.press('Enter');
  await withWords(panel, '*[contains(@class, "agent")]', 'Clicked');
  await panel.waitForSelector('.activity .line.success');
  expect(await log()).toBe('bought');
});

test('shows what the agent sees, as the agent is told it, and follows the page', async () => {
  await toggleLook();
  const shown = await withWords(panel, 'pre', 'Take tea');
  const { data } = Object(await world.call('read_page', { whole: true }));
  expect(await shown?.evaluate((pre) => pre.textContent)).toBe(data.outline);
  expect(data.outline).not.toContain('hunter2');
  await world.page.goto(`${world.otherOrigin}/shop`);
  await withWords(panel, 'p', 'reading is not allowed on this site');
  expect(await panel.$('.outline')).toBeNull();
  await world.page.goto('about:blank');
  await withWords(panel, 'p', 'browsers keep extensions out');
  await toggleLook();
});

test('handed over to the user, what runs ends and nothing is done but looking, until they hand back', async () => {
  const typing = world.call('type_text', { target: 'Note', text: 'slow '.repeat(1_000) });
  await panel.waitForSelector('.activity .line.running');
  await press('Hand over to me');
  expect(await typing).toMatchObject({ errorCode: 'CANCELLED', message: expect.stringContaining('by hand') });
  await panel.waitForSelector('.handOver.on');
  const refused = {
    errorCode: 'TOOL_NOT_ALLOWED',
    message: expect.stringContaining('until they press Back to agent'),
  };
  expect(await take()).toMatchObject(refused);
  expect(await world.call('scroll', { direction: 'down' })).toMatchObject(refused);
  expect(await world.call('navigate', { url: `${world.origin}/shop?2` })).toMatchObject(refused);
  expect(await world.call('open_tab', { url: `${world.origin}/shop` })).toMatchObject(refused);
  expect(await world.call('list_tabs', {})).toMatchObject({ status: 'success' });
  expect(await world.call('read_page', {})).toMatchObject({ status: 'success' });
  expect(await log()).toBe('');
  await press('Back to agent');
  await panel.waitForSelector('.handOver:not(.on)');
  expect(await take()).toMatchObject({ status: 'success' });
  expect(await log()).toBe('bought');
});

const marks = (count: number) =>
  world.page.waitForFunction(
    (wanted) => document.querySelectorAll('html > div[popover]').length === wanted,
    {},
    count,
  );

test('a key puts numbers on the page and takes them off again', async () => {
  await world.pressKey('hints');
  await marks(1);
  await world.pressKey('hints');
  await marks(0);
});

test('where reading is not allowed the key puts nothing on the page, and the user is told what would be needed', async () => {
  await world.page.goto(`${world.otherOrigin}/shop`);
  await world.pressKey('hints');
  const told = await panel.waitForSelector('.attention');
  expect(await told?.evaluate((element) => element.textContent)).toMatch(/Pagehand.*number/s);
  expect(await world.page.$$('html > div[popover]')).toEqual([]);
});

const isOpen =
  browser === 'chromium'
    ? `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then(({ length }) => length > 0)`
    : 'browser.sidebarAction.isOpen({})';

test('the popup opens it at the side of the window', async () => {
  expect(await panel.evaluate(isOpen)).toBe(false);
  const popup = await world.popup();
  await control(popup, '[aria-label="Open beside the page"]').click();
  await expect.poll(() => panel.evaluate(isOpen)).toBe(true);
  // From then on it is told apart from a panel that is still to come.
  await expect.poll(() => panel.evaluate(IS_MARKED)).toBe(true);
});

const IS_MARKED =
  "navigator.locks.query().then(({ held }) => held.some(({ name }) => name.startsWith('pagehand-panel-')))";

const RULE_ASKS = `chrome.storage.local.get('rules').then(({ rules }) =>
  chrome.storage.local.set({ rules: rules.map((rule) => ({ ...rule, effects: { ...rule.effects, act: 'ask' } })) }))`;
const COUNT_WINDOWS =
  'chrome.windows.onCreated.addListener(() => { opened.textContent = Number(opened.textContent) + 1; })';
const QUESTION_WINDOWS = "chrome.windows.getAll({ windowTypes: ['popup'] }).then(({ length }) => length)";

test('a question is asked in the panel at the side of the window, in a window of its own once that closes', async () => {
  await panel.evaluate(
    `document.head.insertAdjacentHTML('beforeend', '<meta id="opened">'); ${COUNT_WINDOWS}`,
  );
  await panel.evaluate(RULE_ASKS);
  // What the browser tells the background now comes after the changed rule.
  await world.call('list_tabs', {});
  const beside = take();
  await panel.waitForSelector('[role=alertdialog]');
  // The answer takes no press for half a second, in which a window would have come; Firefox wants a real one.
  await panel.bringToFront();
  await button(panel, 'Allow once').click();
  expect(await beside).toMatchObject({ status: 'success' });
  expect(await panel.$eval('#opened', ({ textContent }) => textContent)).toBe('');
  await world.page.bringToFront();
  const alone = take();
  await panel.waitForSelector('[role=alertdialog]');
  await world.closePanel(panel);
  await expect.poll(() => panel.evaluate(QUESTION_WINDOWS), { timeout: 5000 }).toBe(1);
  await button(panel, 'No').wait();
  await press('No');
  expect(await alone).toMatchObject({ errorCode: 'DECLINED' });
  await panel.evaluate(RULE_ASKS.replace("'ask'", "'allow'"));
});

test('a background that ends does not take the page out of the user’s hands', async () => {
  await press('Hand over to me');
  await panel.waitForSelector('.handOver.on');
  const next = world.agent.nextConversation();
  await world.killBackground();
  const again = await next;
  await withWords(panel, 'strong', 'Connected');
  expect(await again.callTool('click', { target: 'Take tea' })).toMatchObject({
    errorCode: 'TOOL_NOT_ALLOWED',
  });
  await press('Back to agent');
  await panel.waitForSelector('.handOver:not(.on)');
  expect(await again.callTool('click', { target: 'Take tea' })).toMatchObject({ status: 'success' });
});
