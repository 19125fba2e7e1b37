import type { Dialog } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const traps = `<!doctype html><title>Traps</title><h1>Traps</h1><p id="log"></p>
<button onclick="event.preventDefault()">Prevents</button>
<a href="/other" onclick="return false">Held link</a>
<a href="#">Hash link</a>
<button onclick="throw new Error('broken')">Throws</button>
<button onclick="event.isTrusted && (log.textContent = 'trusted')">For people only</button>
<button onclick="window.open('/other')">Opens a tab</button>
<div class="disabled" style="opacity: .4; cursor: not-allowed">Looks disabled</div>
<button style="pointer-events: none" onclick="log.textContent = 'acted'">Lets presses through</button>
<button aria-disabled="true" onclick="log.textContent = 'acted'">Said to be disabled</button>
<label><input type="checkbox" onclick="event.preventDefault()">Stubborn</label>
<label><input type="checkbox" onchange="queue(() => { this.checked = false })">Taken back</label>
<div role="switch" aria-checked="false" tabindex="0" aria-label="Dead switch">o</div>
<label>Emptied <input oninput="this.value = ''"></label>
<label>Emptied later <input oninput="queue(() => { this.value = '' })"></label>
<label>Emptied on change <input onchange="this.value = ''"></label>
<select aria-label="Turns back" onchange="this.selectedIndex = 0"><option>One<option>Two</select>
<script>
const queue = (work) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = work; port2.postMessage(0) };
</script>`;

const dialogs = `<!doctype html><title>Dialogs</title><p id="log"></p>
<button onclick="log.textContent += confirm('Sure?') + ';'">Ask me</button>
<button onclick="log.textContent += 'counted;'">Count</button>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/traps': traps,
      '/dialogs': dialogs,
      '/other': '<!doctype html><title>Other</title><h1>Other</h1>',
      '/file.pdf': (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4\n%%EOF');
      },
    },
  });
});
afterAll(() => world?.close());

const log = () => world.page.$eval('#log', (element) => element.textContent);

describe('what had no effect is not told as done', () => {
  beforeEach(async () => {
    await world.open('/traps');
  });

  test.each([
    'Prevents',
    'Held link',
    'Hash link',
    'Throws',
    'For people only',
    'Looks disabled',
    'Stubborn',
    'Taken back',
    'Dead switch',
  ])('a click on %s', async (target) => {
    expect(await world.call('click', { target })).toMatchObject({ status: 'success', verdict: 'no_change' });
  });

  test.each(['Lets presses through', 'Said to be disabled'])('a click on %s', async (target) => {
    expect(await world.call('click', { target })).toMatchObject({ errorCode: 'TARGET_DISABLED' });
    expect(await log()).toBe('');
  });

  test.each(['Stubborn', 'Taken back', 'Dead switch'])('checking %s', async (target) => {
    const result = await world.call('set_checked', { target, checked: true });
    expect(result).toMatchObject({ errorCode: 'NO_EFFECT' });
  });

  test.each([
    ['Emptied', 'tea'],
    ['Emptied later', 'tea'],
    ['Emptied on change', 'tea'],
    ['Turns back', 'Two'],
  ])('filling %s', async (target, value) => {
    expect(await world.call('fill', { target, value })).toMatchObject({ errorCode: 'NO_EFFECT' });
  });
});

test('a tab that the page opens by itself is told, and the next call is asked there', async () => {
  await world.open('/traps');
  expect(await world.call('click', { target: 'Opens a tab' })).toMatchObject({
    verdict: 'opened_tab',
    tab: { url: `${world.origin}/other` },
  });
  expect(await world.call('close_tab', {})).toMatchObject({ say: 'Closed Other.' });
});

test('a PDF cannot be read, and says so', async () => {
  await world.call('navigate', { url: `${world.origin}/file.pdf` });
  expect(await world.call('read_page', {})).toMatchObject({
    errorCode: 'PAGE_FORBIDDEN',
    message: expect.stringContaining('PDF'),
  });
  expect(await world.call('navigate', { url: `${world.origin}/other` })).toMatchObject({
    verdict: 'navigated',
  });
});

test('while a dialog of the page is open calls end soon and do nothing later', async () => {
  await world.open('/dialogs');
  const opened = new Promise<Dialog>((resolve) => world.page.once('dialog', resolve));
  await world.call('click', { target: 'Count' });
  const held = expect.stringMatching(/^(DIALOG_OPEN|TIMED_OUT|TAB_FROZEN)$/);
  // Opened by the user, so it is the user's to answer.
  const pressed = world.page.click('button');
  await opened;
  expect(await world.call('click', { target: 'Count' })).toMatchObject({ errorCode: held });
  expect(await world.call('list_tabs', {})).toMatchObject({ status: 'success' });
  await (await opened).accept();
  await pressed;
  expect(await world.call('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
  expect(await log()).toBe('counted;true;counted;');
});
