import { afterAll, beforeAll, expect, test } from 'vitest';
import { allThatIsKept } from '../support/kept';
import { type User, userOf } from '../support/user';
import { startWorld, type World } from '../support/world';

const checkout = `<!doctype html><title>Till</title>
<p>Order total: <b id="total">€13.50</b></p>
<form action="/charge" method="post" onsubmit="event.preventDefault(); log.textContent += 'paid;'">
  <label>Pay to <input name="payee" value="Corner Shop"></label>
  <label>Card <input autocomplete="cc-number" value="4111111111111111"></label>
  <label>Password <input id="word" type="password"></label><label>Note <input name="note"></label><button>Continue</button></form>
<button onclick="log.textContent += 'added;'">Add to cart</button><p id="log"></p>`;
let world: World;
let user: User;

beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/till': checkout,
      '/around': '<!doctype html><title>Around</title><iframe src="/till" width="500" height="400"></iframe>',
    },
  });
});
afterAll(() => world?.close());

const log = () => world.page.$eval('#log', (element) => element.textContent);

// In Firefox the popup stands before the page from here on; what typing needs is in the page by then.
test('a password is filled after a yes, and its words are kept nowhere', async () => {
  await world.open('/till');
  expect(await world.call('fill', { target: 'Note', value: 'thanks' })).toMatchObject({ verdict: 'changed' });
  user = await userOf(world);
  const call = world.call('fill', { target: 'Password', value: 'open sesame' });
  const asked = await user.question();
  const told = await asked.$eval('[role=alertdialog]', (dialog) => dialog.textContent);
  expect(told).toMatch(/fills a password field.*Field.*Password/s);
  await user.answer('Allow once');
  const result = await call;
  expect(result).toMatchObject({ status: 'success' });
  expect(await world.page.$eval('#word', (field) => Reflect.get(field, 'value'))).toBe('open sesame');
  const popup = user.popupAhead ?? (await world.popup());
  const kept = await allThatIsKept(popup);
  expect(kept).toContain('Note');
  expect(JSON.stringify(result) + kept).not.toContain('sesame');
  if (popup !== user.popupAhead) await popup.close();
});

test('a payment is asked for although acting is allowed, with what the page shows of it', async () => {
  await world.open('/till');
  const call = world.call('click', { target: 'Continue' });
  const asked = await user.question();
  const told = await asked.$eval('[role=alertdialog]', (dialog) => dialog.textContent);
  expect(told).toMatch(/pay or buy.*Continue.*€13\.50.*Corner Shop.*127\.0\.0\.1:\d+\/charge/s);
  expect(told).not.toMatch(/4111|Always|hour/);
  expect(await log()).toBe('');
  await user.answer('Allow once');
  expect(await call).toMatchObject({ status: 'success' });
  expect(await log()).toBe('paid;');
});

test('what changes while the user is asked is not done', async () => {
  await world.open('/till');
  const call = world.call('click', { target: 'Continue' });
  await user.question();
  await world.page.$eval('#total', (total) => total.replaceChildren('€1,300.50'));
  await user.answer('Allow once');
  expect(await call).toMatchObject({ errorCode: 'PAGE_CHANGED' });
  expect(await log()).toBe('');
});

test('what comes into sight as the button is pressed was not agreed to', async () => {
  await world.open('/till');
  await world.page.$eval('#total', (total) => {
    total.insertAdjacentHTML('afterend', ' <i style="color:#fff">and €4,999 a year</i>');
    document.querySelector('form button')?.addEventListener('pointerdown', () => {
      document.body.style.background = '#000';
    });
  });
  const call = world.call('click', { target: 'Continue' });
  const asked = await user.question();
  expect(await asked.$eval('[role=alertdialog]', (dialog) => dialog.textContent)).not.toContain('4,999');
  await user.answer('Allow once');
  expect(await call).toMatchObject({ errorCode: 'PAGE_CHANGED' });
  expect(await log()).toBe('');
});

test('a page that goes while the user is asked takes the question with it', async () => {
  await world.open('/till');
  const call = world.call('click', { target: 'Continue' });
  await user.question();
  await world.open('/');
  expect(await call).toMatchObject({ errorCode: 'PAGE_CHANGED' });
});

test('an ordinary click is done at once', async () => {
  await world.open('/till');
  expect(await world.call('click', { target: 'Add to cart' })).toMatchObject({ verdict: 'changed' });
});

test('a payment in a frame is asked for as well', async () => {
  await world.open('/around');
  const call = world.call('click', { target: 'Continue' });
  await user.answer('Allow once');
  expect(await call).toMatchObject({ status: 'success', data: { frame: expect.anything() } });
});
