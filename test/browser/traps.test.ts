import type { Dialog } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToolResult } from '#contract/result';
import { trapPage, traps } from '../support/traps';
import { startWorld, type World } from '../support/world';

const openers = `<!doctype html><title>Openers</title>
<button onclick="window.open('/other')">Opens a tab</button>`;

const clock = `<!doctype html><title>Clock</title><p id="time">12:00:00</p><button>Idle</button>
<script>let ticks = 0; setInterval(() => { document.getElementById('time').textContent = '12:00:0' + (++ticks % 10) }, 90)</script>`;

const optimist = `<!doctype html><title>Optimist</title><p id="count">0 likes</p>
<label><input type="checkbox" id="news"> News</label><label>Name <input id="name"></label>
<button onclick="count.textContent = '1 like'">Like</button><button onclick="this.title = 'x'">Other</button>
<script>const back = { News: () => { news.checked = false }, Name: () => { document.getElementById('name').value = '' },
  Like: () => { count.textContent = '0 likes' } };</script>`;

const dialogs = `<!doctype html><title>Dialogs</title><p id="log"></p>
<button onclick="log.textContent += confirm('Sure?') + ';'">Ask me</button>
<button onclick="log.textContent += 'counted;'">Count</button>`;

const WINDOWS = 4;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/traps': trapPage,
      '/openers': openers,
      '/clock': clock,
      '/optimist': optimist,
      '/refuse': (_request, response) => void setTimeout(() => response.writeHead(409).end(), 120),
      '/slow': (_request, response) => void setTimeout(() => response.end('ok'), 600),
      '/hangup': (request) => request.socket.destroy(),
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

describe('what is told is what happened', () => {
  const answers = new Map<string, ToolResult>();

  // Most answers wait for an effect that never comes: windows wait side by side.
  beforeAll(async () => {
    const waiting = [...traps];
    const windows = await Promise.all(Array.from({ length: WINDOWS }, openTraps));
    await Promise.all(
      windows.map(async (tab) => {
        for (let trap = waiting.shift(); trap; trap = waiting.shift()) {
          const { name, tool, args } = trap;
          answers.set(name, await world.call(tool, { target: name, tab, ...args }));
        }
        await world.call('close_tab', { tab });
      }),
    );
  });

  test('there are at least 60 traps', () => {
    expect(traps.length).toBeGreaterThanOrEqual(60);
  });

  test.each(traps.map((trap) => [trap.name, trap] as const))('%s', (name, { answer, says }) => {
    const result = answers.get(name);
    const told = result?.status === 'success' ? result.verdict : result?.errorCode;
    const sentence = result?.status === 'success' ? result.say : result?.message;
    expect([told, sentence]).toEqual([answer, says ? expect.stringMatching(says) : sentence]);
  });
});

async function openTraps(): Promise<string> {
  const opened = await world.call('open_window', { url: `${world.origin}/traps` });
  expect(opened).toMatchObject({ status: 'success' });
  return opened.tab?.id ?? '';
}

test.each([
  ['set_checked', { target: 'News', checked: true }, 'News', /News unchecked/],
  ['fill', { target: 'Name', value: 'Ada' }, 'Name', /Name: empty/],
  ['click', { target: 'Like' }, 'Like', /“1 like” is “0 likes” again/],
])(
  'what %s did and the page takes back later is told with the next answer',
  async (tool, args, what, told) => {
    await world.open('/optimist');
    expect(await world.call(tool, args)).toMatchObject({ verdict: 'changed' });
    await world.page.evaluate(`back.${what}()`);
    expect(await world.call('click', { target: 'Other' })).toMatchObject({
      say: expect.stringMatching(told),
      data: { takenBack: [expect.stringMatching(told)] },
    });
    const next = await world.call('describe_page', {});
    expect(next).toMatchObject({ status: 'success' });
    expect(JSON.stringify(next)).not.toContain('takenBack');
  },
);

test('a clock that goes on is no effect, not even on a page just opened', async () => {
  await world.open('/clock');
  expect(await world.call('click', { target: 'Idle' })).toMatchObject({ verdict: 'no_change' });
});

test('a tab that the page opens by itself is told, and the next call is asked there', async () => {
  await world.open('/openers');
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
  expect(await world.call('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
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
