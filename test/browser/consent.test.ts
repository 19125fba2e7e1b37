import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { button, control } from '../support/control';
import { type User, userOf } from '../support/user';
import { startWorld, type World } from '../support/world';

const shop = `<!doctype html><title>Shop</title>
<button onclick="log.textContent = Number(log.textContent) + 1">Take tea</button><p id="log">0</p>
<p>Order total: <b id="total">€13.50</b></p><button onclick="log.textContent = 'paid'">Pay now</button>`;
let world: World;
let user: User;

beforeAll(async () => {
  world = await startWorld({
    pages: { '/shop': shop },
    // The pages' own server is on this computer, which is asked for only where a rule names it.
    rules: (origin) => [
      { site: origin.replace('127.0.0.1', 'localhost'), effects: { navigate: 'ask' }, tools: {} },
    ],
    seed: () => ({ newSites: 'ask' }),
  });
  user = await userOf(world);
});
afterAll(() => world?.close());
beforeEach(() => world.open('/shop'));

const bought = () => world.page.$eval('#log', (element) => element.textContent);
const buy = () => world.call('click', { target: 'Take tea' });

const QUESTION_WINDOWS = "browser.windows.getAll({ windowTypes: ['popup'] }).then(({ length }) => length)";

/** Where the driver does not see them: one that was answered goes a moment later, the next one comes a moment after the question. */
async function questionWindows(count: number): Promise<void> {
  const { popupAhead } = user;
  if (popupAhead)
    await expect.poll(() => popupAhead.evaluate(QUESTION_WINDOWS), { timeout: 5000 }).toBe(count);
}

const question = () => user.question();
const answer = (words: string) => user.answer(words);

test('the user is asked who wants what where, and nothing is done before the answer', async () => {
  const call = buy();
  const asked = await question();
  const told = await asked.$eval('[role=alertdialog]', (dialog) => dialog.textContent);
  expect(told).toMatch(new RegExp(`Test agent asks.*Click Take tea.*${world.origin}`, 's'));
  expect(await asked.evaluate(() => document.activeElement?.tagName)).not.toBe('BUTTON');
  expect(await bought()).toBe('0');
  await answer('No');
  expect(await call).toMatchObject({ errorCode: 'DECLINED' });
  expect(await bought()).toBe('0');
});

test('allowed once, the next call asks again', async () => {
  const first = buy();
  await answer('Allow once');
  expect(await first).toMatchObject({ verdict: 'changed' });
  expect(await bought()).toBe('1');
  const second = buy();
  await answer('No');
  expect(await second).toMatchObject({ errorCode: 'DECLINED' });
});

// The one that the background opened.
const CLOSE_WINDOW =
  "browser.windows.getAll({ windowTypes: ['popup'] }).then(([asking]) => browser.windows.remove(asking.id))";

test('a window that is closed is a No', async () => {
  await questionWindows(0);
  const call = buy();
  const asked = await question();
  await questionWindows(1);
  if (asked === user.popupAhead) await asked.evaluate(CLOSE_WINDOW);
  else await asked.close();
  expect(await call).toMatchObject({ errorCode: 'DECLINED' });
});

test('after three refusals in a row nothing is done until the user lets it go on', async () => {
  const third = buy();
  await answer('No');
  expect(await third).toMatchObject({ errorCode: 'DECLINED', message: expect.stringContaining('Go on') });
  expect(await world.call('read_page', {})).toMatchObject({ errorCode: 'DECLINED' });
  const popup = user.popupAhead ?? (await world.popup());
  await button(popup, 'Go on').click();
  await popup.waitForSelector('::-p-xpath(//main[not(.//*[@role="alert"])])');
  if (popup !== user.popupAhead) await popup.close();
});

test('what is allowed for the conversation holds for it, is shown, and ends when the user ends it', async () => {
  const first = buy();
  await answer('In this conversation');
  expect(await first).toMatchObject({ verdict: 'changed' });
  expect(await buy()).toMatchObject({ verdict: 'changed' });
  const popup = user.popupAhead ?? (await world.popup());
  await control(popup, '.grants button').click();
  await popup.waitForSelector('::-p-xpath(//main[not(.//*[@class="grants"])])');
  if (popup !== user.popupAhead) await popup.close();
  const later = buy();
  await answer('No');
  expect(await later).toMatchObject({ errorCode: 'DECLINED' });
});

test('an address without a rule is opened after a yes, and its name is told', async () => {
  const call = world.call('navigate', { url: `${world.otherOrigin}/shop` });
  await answer('Allow once');
  expect(await call).toMatchObject({ status: 'success', tab: { title: 'Shop' } });
});

test('allowed always, the site has a rule', async () => {
  const call = buy();
  await answer('Always');
  expect(await call).toMatchObject({ verdict: 'changed' });
  await world.open('/shop');
  expect(await buy()).toMatchObject({ verdict: 'changed' });
});

test('where the site’s rule asks, a risky act is asked about once, with what it risks', async () => {
  await ruleHere({ read: 'allow', act: 'ask' });
  const call = world.call('click', { target: 'Pay now' });
  const asked = await question();
  const told = await asked.$eval('[role=alertdialog]', (dialog) => dialog.textContent);
  expect(told).toMatch(/may pay or buy.*Pay now.*€13\.50/s);
  expect(await bought()).toBe('0');
  await answer('Allow once');
  expect(await call).toMatchObject({ verdict: 'changed' });
  expect(await bought()).toBe('paid');
});

test('what changed while that one question stood is not done', async () => {
  const call = world.call('click', { target: 'Pay now' });
  await question();
  await world.page.evaluate("total.textContent = '€99.00'");
  await answer('Allow once');
  expect(await call).toMatchObject({ errorCode: 'PAGE_CHANGED' });
  expect(await bought()).toBe('0');
  await ruleHere({ act: 'allow' });
});

/** Writes the rule of the pages’ site, as the options page would; from here on it holds. */
async function ruleHere(effects: object): Promise<void> {
  const popup = user.popupAhead ?? (await world.popup());
  const rules = JSON.stringify([{ site: world.origin, effects, tools: {} }]);
  await popup.evaluate(`chrome.storage.local.set({ rules: ${rules} })`);
  if (popup !== user.popupAhead) await popup.close();
  await expect.poll(() => world.call('what_may_i_do', {})).toMatchObject({ data: { effects } });
}

test('what is asked for while a question stands is meant for the page the user was at', async () => {
  await questionWindows(0);
  const reading = world.call('read_page', {});
  await question();
  // The window is the one in front by then.
  await questionWindows(1);
  const next = buy();
  expect(await world.call('what_may_i_do', {})).toMatchObject({ data: { site: world.origin } });
  await answer('No');
  expect(await reading).toMatchObject({ errorCode: 'DECLINED' });
  expect(await next).toMatchObject({ verdict: 'changed', tab: { title: 'Shop' } });
});
