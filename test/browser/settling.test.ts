import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const rows = `const ROWS = 200, HIGH = 30;
const draw = () => { const from = Math.floor(list.scrollTop / HIGH);
  inner.replaceChildren(...Array.from({ length: 12 }, (_, at) => { const row = document.createElement('button');
    row.textContent = 'Row ' + (from + at) + ' of many'; row.style.cssText = 'position:absolute;height:30px;top:' + (from + at) * HIGH + 'px';
    row.onclick = () => { picked.textContent = row.textContent }; return row })) };
inner.style.height = ROWS * HIGH + 'px'; list.onscroll = draw; draw();`;

const pages = {
  '/virtual': `<!doctype html><title>Virtual</title><p id="picked"></p>
<div id="list" style="height:300px;overflow:auto"><div id="inner" style="position:relative"></div></div><script>${rows}</script>`,
  '/feed': `<!doctype html><title>Feed</title><div id="feed"></div><div id="end" style="height:10px"></div><script>
let count = 0; const more = () => { for (let at = 0; at < 20; at += 1) { const post = document.createElement('p');
  post.style.height = '60px'; post.textContent = 'Post number ' + ++count + '.'; feed.append(post) } };
more(); new IntersectionObserver(([entry]) => entry.isIntersecting && count < 100 && fetch('/slow').then(more)).observe(end);</script>`,
  '/app': `<!doctype html><title>App</title><main id="main"><a href="/app/orders" onclick="go(event)">Orders</a></main><script>
const go = (event) => { event.preventDefault(); fetch('/slow').then(() => { history.pushState({}, '', '/app/orders');
  document.title = 'Orders'; main.innerHTML = '<h1>Orders</h1>' }) };</script>`,
  '/anew': `<!doctype html><title>Anew</title><p id="log"></p><div id="root"></div><script>
const draw = () => { root.innerHTML = '<button onmouseenter="draw()" onclick="log.textContent += 1">Save</button>' }; draw();</script>`,
  '/sticky': `<!doctype html><title>Sticky</title><style>html { scroll-behavior: smooth }</style><p id="log"></p>
<header style="position:sticky;top:0;height:120px;background:#ccc">Head</header>
<div style="height:3000px"></div><button onclick="log.textContent = 'acted'">Deep</button><div style="height:3000px"></div>
<footer style="position:fixed;bottom:0;left:0;right:0;height:100px;background:#ccc">Foot</footer>`,
  '/wall': `<!doctype html><title>Wall</title><button onclick="this.textContent = 'Shown'">Show prices</button>
<div id="wall" role="dialog" aria-modal="true" aria-label="Cookies" style="position:fixed;inset:0;background:#fff">
<button onclick="setTimeout(() => wall.remove(), 200)">Accept all</button></div>`,
  '/moving': `<!doctype html><title>Moving</title><p id="log"></p><style>@keyframes in { from { transform: translateX(400px) } }
button { animation: in 400ms }</style><button onclick="log.textContent = 'acted'">Slides in</button>`,
  '/text': '<!doctype html><title>Text</title><label>Note <input value="all of it"></label>',
};

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: { ...pages, '/slow': (_request, response) => void setTimeout(() => response.end('ok'), 500) },
  });
});
afterAll(() => world?.close());

const textOf = (selector: string) => world.page.$eval(selector, (element) => element.textContent);

test('a row that a long list draws only when it is on view is scrolled to and clicked', async () => {
  await world.open('/virtual');
  expect(await world.call('scroll', { text: 'Row 90 of many', inside: 'css=#list' })).toMatchObject({
    verdict: 'changed',
  });
  expect(await world.call('click', { target: 'Row 90 of many' })).toMatchObject({ verdict: 'changed' });
  expect(await textOf('#picked')).toBe('Row 90 of many');
  // What stands above is looked for too.
  expect(await world.call('scroll', { text: 'Row 3 of many', inside: 'css=#list' })).toMatchObject({
    verdict: 'changed',
  });
  expect(await world.page.$eval('#list', ({ scrollTop }) => scrollTop)).toBeLessThan(100);
});

test('a feed is scrolled on until what it has yet to load is there', async () => {
  await world.open('/feed');
  expect(await world.call('scroll', { text: 'Post number 33.' })).toMatchObject({ verdict: 'changed' });
  const missing = await world.call('scroll', { text: 'Nowhere to be read' });
  expect(missing).toMatchObject({
    errorCode: 'TARGET_NOT_FOUND',
    message: expect.stringContaining('Scrolling through did not bring it up'),
  });
});

test('a click that leads on within an application, once its data came, is a navigation', async () => {
  await world.open('/app');
  expect(await world.call('click', { target: 'Orders' })).toMatchObject({
    verdict: 'navigated',
    tab: { title: 'Orders', url: `${world.origin}/app/orders` },
  });
});

test('a target that the page draws anew under the pointer is pressed once', async () => {
  await world.open('/anew');
  await world.call('click', { target: 'Save' });
  expect(await textOf('#log')).toBe('1');
});

test('a button far down a page with smooth scrolling and bars at both edges is pressed', async () => {
  await world.open('/sticky');
  expect(await world.call('click', { target: 'Deep' })).toMatchObject({ verdict: 'changed' });
  expect(await textOf('#log')).toBe('acted');
});

test('a wall before the page is named, closed and then out of the way', async () => {
  await world.open('/wall');
  expect(await world.call('click', { target: 'Show prices' })).toMatchObject({
    errorCode: 'TARGET_COVERED',
    details: { covering: { role: 'dialog', name: 'Cookies' } },
  });
  expect(await world.call('click', { target: 'Accept all' })).toMatchObject({ verdict: 'changed' });
  expect(await world.call('click', { target: 'Show prices' })).toMatchObject({ verdict: 'changed' });
});

test('a button that slides in is pressed where it comes to rest', async () => {
  await world.open('/moving');
  expect(await world.call('click', { target: 'Slides in' })).toMatchObject({ verdict: 'changed' });
  expect(await textOf('#log')).toBe('acted');
});

test('selecting all is an effect that a person sees', async () => {
  await world.open('/text');
  expect(await world.call('press_key', { target: 'Note', keys: 'Control+A' })).toMatchObject({
    verdict: 'changed',
  });
  expect(await world.call('press_key', { keys: 'Control+A' })).toMatchObject({ verdict: 'no_change' });
});
