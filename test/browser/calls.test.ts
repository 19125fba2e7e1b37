import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const shop = `<!doctype html><title>Shop</title>
<h1>Shop</h1>
<p id="log"></p>
<button id="buy" onclick="log.textContent += 'bought;'">Take tea</button>
<button id="dead">Dead end</button>
<a href="/orders">Orders</a>
<section><h2>Blue cup</h2><button>Add to cart</button></section>
<section><h2>Red cup</h2><button onclick="log.textContent += 'red;'">Add to cart</button></section>
<label>E-mail <input id="email" type="email"></label>
<button id="slow" onclick="setTimeout(() => { log.textContent += 'late;' }, 80)">Later</button>
<button id="leave" onclick="setTimeout(() => { location.href = '/orders' }, 20)">Leave</button>
<a href="/orders" target="_blank">Orders beside</a>`;
const orders = '<!doctype html><title>Orders</title><h1>Your orders</h1>';

let world: World;

beforeAll(async () => {
  world = await startWorld({ pages: { '/shop': shop, '/orders': orders } });
});
afterAll(() => world?.close());

const text = (selector: string) => world.page.$eval(selector, (element) => element.textContent);

describe('a click', () => {
  test('acts on what the words name, sees the change, and names the tab', async () => {
    await world.open('/shop');
    const result = await world.call('click', { target: 'take tea' });
    expect(result).toMatchObject({
      status: 'success',
      verdict: 'changed',
      say: expect.stringContaining('Take tea'),
      tab: { id: expect.stringMatching(/^t\d+$/), url: `${world.origin}/shop`, title: 'Shop' },
    });
    expect(await text('#log')).toBe('bought;');
  });

  test('that changes something a moment later is seen as a change', async () => {
    await world.open('/shop');
    expect(await world.call('click', { target: 'Later' })).toMatchObject({ verdict: 'changed' });
    expect(await text('#log')).toBe('late;');
  });

  test('that does nothing says so', async () => {
    await world.open('/shop');
    expect(await world.call('click', { target: 'Dead end' })).toMatchObject({
      status: 'success',
      verdict: 'no_change',
    });
  });

  test.each(['Orders', 'Leave'])('on %s answers from the page it led to', async (target) => {
    await world.open('/shop');
    expect(await world.call('click', { target, ...(target === 'Orders' ? { pick: 1 } : {}) })).toMatchObject({
      status: 'success',
      verdict: 'navigated',
      say: expect.stringContaining('You are now on Orders'),
      tab: { url: `${world.origin}/orders`, title: 'Orders' },
    });
    await world.isAt(`${world.origin}/orders`);
  });

  test('on a link for a new tab opens it', async () => {
    await world.open('/shop');
    const result = await world.call('click', { target: 'Orders beside' });
    expect(result).toMatchObject({ verdict: 'opened_tab', tab: { title: 'Orders' } });
    await world.isAt(`${world.origin}/shop`);
    const closed = await world.call('close_tab', {});
    expect(closed).toMatchObject({ status: 'success', say: 'Closed Orders.' });
  });

  test('that could mean two things asks, and pick decides', async () => {
    await world.open('/shop');
    const asked = await world.call('click', { target: 'Add to cart' });
    expect(asked).toMatchObject({
      status: 'error',
      errorCode: 'TARGET_AMBIGUOUS',
      details: {
        candidates: [{ pick: 1 }, { pick: 2, name: 'Add to cart', ref: expect.stringMatching(/^e\d+$/) }],
      },
    });
    expect(await text('#log')).toBe('');
    await world.call('click', { target: 'Add to cart', pick: 2 });
    expect(await text('#log')).toBe('red;');
  });

  test('on nothing names what is near', async () => {
    await world.open('/shop');
    const result = await world.call('click', { target: 'Take coffee machine' });
    expect(result).toMatchObject({ errorCode: 'TARGET_NOT_FOUND', details: { nearest: expect.any(Array) } });
  });
});

test('a ref stands for nothing in any other document', async () => {
  await world.open('/shop');
  const found = await world.call('find_on_page', { text: 'Take tea' });
  const [ref] = /\be\d+\b/.exec(JSON.stringify(found)) ?? [];
  await world.open('/orders');
  const again = await world.call('read_page', { filter: 'interactive' });
  expect(again).toMatchObject({ status: 'success' });
  expect(await world.call('click', { target: ref ?? '' })).toMatchObject({ errorCode: 'TARGET_STALE' });
  await world.open('/shop');
  expect(await world.call('click', { target: ref ?? '' })).toMatchObject({ errorCode: 'TARGET_STALE' });
  expect(await text('#log')).toBe('');
});

describe('a call that cannot run', () => {
  test('names an unknown tool and the known ones', async () => {
    const result = await world.call('teleport', {});
    expect(result).toMatchObject({
      errorCode: 'UNKNOWN_TOOL',
      message: expect.stringContaining('read_page'),
    });
  });

  test('names each wrong argument', async () => {
    const result = await world.call('click', { target: 5, pick: 'two', colour: 'red' });
    expect(result).toMatchObject({
      errorCode: 'INVALID_ARGS',
      details: {
        arguments: expect.arrayContaining([
          { argument: 'target', problem: expect.stringContaining('string') },
          { argument: 'pick', problem: expect.stringContaining('number') },
          { argument: 'colour', problem: expect.stringContaining('not an argument') },
        ]),
      },
    });
  });

  test('tells of a closed tab', async () => {
    expect(await world.call('read_page', { tab: 't99999999' })).toMatchObject({ errorCode: 'TAB_GONE' });
    expect(await world.call('read_page', { tab: 'first' })).toMatchObject({ errorCode: 'INVALID_ARGS' });
  });

  test('does nothing on a site without a rule, and says how to get one', async () => {
    await world.page.goto(`${world.otherOrigin}/shop`);
    const result = await world.call('click', { target: 'Take tea' });
    expect(result).toMatchObject({
      errorCode: 'SITE_NOT_ALLOWED',
      message: expect.stringContaining('popup'),
    });
    expect(await text('#log')).toBe('');
    expect(await world.call('what_may_i_do', {})).toMatchObject({ status: 'success' });
  });

  test('stays out of pages that extensions may not enter', async () => {
    const opened = await world.call('open_tab', {});
    expect(opened).toMatchObject({ verdict: 'opened_tab' });
    expect(await world.call('read_page', {})).toMatchObject({ errorCode: 'PAGE_FORBIDDEN' });
    await world.call('close_tab', {});
  });
});

describe('fill', () => {
  test('types into the field its label names', async () => {
    await world.open('/shop');
    const result = await world.call('fill', { target: 'e-mail', value: 'me@example.com' });
    expect(result).toMatchObject({ status: 'success', verdict: 'changed' });
    expect(await world.page.$eval('#email', (field) => (field as HTMLInputElement).value)).toBe(
      'me@example.com',
    );
  });
});
