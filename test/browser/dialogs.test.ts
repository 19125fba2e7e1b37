import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const page = `<!doctype html><title>Dialogs</title><p id="log"></p>
<button onclick="say(confirm('Delete everything?'))">Clear</button>
<button onclick="say(prompt('Your name?', 'Nobody'))">Rename</button>
<button onclick="alert('Saved.'); say('after')">Save</button>
<button onclick="print(); say('printed')">Print this</button>
<button onclick="while (confirm('Again?') === false) {}">Endless</button>
<button onclick="queue(() => say(confirm('Later?')))">Ask later</button>
<button onclick="location.href = '/loads'">Go on</button>
<button onclick="say('counted')">Count</button>
<button onclick="fetchNow('/slow'); say('fetched')">Fetch</button>
<button onclick="say(window.open('/other', 'help', 'noopener'))">Help</button>
<button onclick="say(window.open('/other') === null ? 'kept shut' : 'opened')">More</button>
<script>
const say = (words) => { log.textContent += words + ';' };
const fetchNow = (url) => { const request = new XMLHttpRequest(); request.open('GET', url, false); request.send() };
const queue = (work) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = work; port2.postMessage(0) };
</script>`;

const loads = `<!doctype html><title>Loads</title><p id="log"></p><script>
alert('Welcome!'); onload = () => print(); log.textContent = 'loaded';
</script>`;

const draft = `<!doctype html><title>Draft</title><label>Text <input></label><a href="/dialogs">Away</a><button onclick="saved = true; this.textContent = 'Saved'">Keep</button><script>
let saved = false;
addEventListener('beforeunload', (event) => { if (!saved) { event.preventDefault(); event.returnValue = 'Unsaved' } });
onbeforeunload = () => saved ? undefined : 'Unsaved too';
</script>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/dialogs': page,
      '/loads': loads,
      '/draft': draft,
      // Longer than a document is trusted to be well without being asked.
      '/slow': (_request, response) => void setTimeout(() => response.end('late'), 2_500),
      '/other': '<!doctype html><title>Other</title><h1>Other</h1>',
    },
  });
});
afterAll(() => world?.close());

const log = () => world.page.$eval('#log', (element) => element.textContent);

test('a question nobody announced is answered Cancel and told', async () => {
  await world.open('/dialogs');
  expect(await world.call('click', { target: 'Clear' })).toMatchObject({
    verdict: 'dialog_open',
    say: expect.stringContaining('“Delete everything?”'),
    data: { dialogs: [{ kind: 'confirm', text: 'Delete everything?', answer: 'cancel' }] },
  });
  expect(await log()).toBe('false;');
});

test('an announced answer is given once, to a question and to a prompt', async () => {
  await world.open('/dialogs');
  expect(await world.call('answer_dialog', { answer: 'accept' })).toMatchObject({ status: 'success' });
  expect(await world.call('click', { target: 'Clear' })).toMatchObject({
    verdict: 'changed',
    say: expect.stringContaining('was answered OK'),
  });
  expect(await world.call('click', { target: 'Clear' })).toMatchObject({ verdict: 'dialog_open' });
  await world.call('answer_dialog', { answer: 'accept', text: 'Ada' });
  await world.call('click', { target: 'Rename' });
  await world.call('answer_dialog', { answer: 'accept' });
  await world.call('click', { target: 'Rename' });
  await world.call('click', { target: 'Rename' });
  expect(await log()).toBe('true;false;Ada;Nobody;null;');
});

test('a message is closed and told; printing is not begun', async () => {
  await world.open('/dialogs');
  expect(await world.call('click', { target: 'Save' })).toMatchObject({
    verdict: 'changed',
    say: expect.stringContaining('says “Saved.”'),
  });
  expect(await world.call('click', { target: 'Print this' })).toMatchObject({
    say: expect.stringContaining('no print dialog was opened'),
  });
  expect(await log()).toBe('after;printed;');
});

test('dialogs in a loop end', async () => {
  await world.open('/dialogs');
  expect(await world.call('click', { target: 'Endless' })).toMatchObject({
    verdict: 'dialog_open',
    say: expect.stringContaining('more than ten dialogs'),
  });
  expect(await world.call('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
});

test('a page that waits for its server without turning has no dialog', async () => {
  await world.open('/dialogs');
  expect(await world.call('click', { target: 'Fetch' })).toMatchObject({ verdict: 'changed' });
  expect(await log()).toBe('fetched;');
});

test('a question that comes after the call is told with the next answer', async () => {
  await world.open('/dialogs');
  const first = await world.call('click', { target: 'Ask later' });
  await world.page.waitForFunction(() => document.getElementById('log')?.textContent === 'false;');
  const second = await world.call('click', { target: 'Count' });
  expect(JSON.stringify([first, second]).match(/“Later\?”/gu)).toHaveLength(1);
  expect(await log()).toBe('false;counted;');
});

test('dialogs of a page that a call led to do not hold it up while it loads', async () => {
  await world.open('/dialogs');
  expect(await world.call('navigate', { url: `${world.origin}/loads` })).toMatchObject({
    verdict: 'navigated',
  });
  await world.isAt(`${world.origin}/loads`);
  expect(await log()).toBe('loaded');
  expect(await world.call('read_page', {})).toMatchObject({
    status: 'success',
    say: expect.stringContaining('“Welcome!”'),
  });
  await world.open('/dialogs');
  expect(await world.call('click', { target: 'Go on' })).toMatchObject({ verdict: 'navigated' });
  expect(await world.call('read_page', {})).toMatchObject({ say: expect.stringContaining('“Welcome!”') });
});

test('what the user does brings the browser’s own dialog, also after an act', async () => {
  await world.open('/dialogs');
  await world.call('click', { target: 'Count' });
  const shown = new Promise<string>((resolve) => {
    world.page.once('dialog', (dialog) => {
      resolve(dialog.message());
      void dialog.accept();
    });
  });
  await world.page.click('button');
  expect(await shown).toBe('Delete everything?');
  expect(await log()).toBe('counted;true;');
});

test.each([
  ['click', { target: 'Away' }],
  ['navigate', { url: '/dialogs' }],
  ['reload', {}],
  ['close_tab', {}],
])('a page with something unsaved is not left by %s until that is announced', async (tool, args) => {
  await world.open('/draft');
  await world.page.type('input', 'precious');
  const asked = 'url' in args ? { url: `${world.origin}${args.url}` } : args;
  const held = await world.call(tool, asked);
  expect(JSON.stringify(held)).toContain('not saved');
  expect(held).toMatchObject(tool === 'click' ? { verdict: 'dialog_open' } : { errorCode: 'DIALOG_OPEN' });
  expect(await world.page.$eval('input', ({ value }) => value)).toBe('precious');
  if (tool !== 'close_tab') {
    await world.call('answer_dialog', { answer: 'accept' });
    expect(await world.call(tool, asked)).toMatchObject({ verdict: 'navigated' });
    await world.isAt(`${world.origin}${tool === 'reload' ? '/draft' : '/dialogs'}`);
  }
  // So that the driver can leave the page as well.
  if (tool === 'reload' || tool === 'close_tab') await world.page.click('button');
});

test.each(['Help', 'More'])('a window that %s opens comes, and is told', async (target) => {
  await world.open('/dialogs');
  expect(await world.call('click', { target })).toMatchObject({
    verdict: 'opened_tab',
    tab: { url: `${world.origin}/other`, title: 'Other' },
  });
  expect(await world.call('close_tab', {})).toMatchObject({ say: 'Closed Other.' });
});

test('only pages that may be acted on carry the guard', async () => {
  const isGuarded = () =>
    world.page.evaluate(
      () =>
        !dispatchEvent(
          new MouseEvent('pagehand-guard', {
            cancelable: true,
            relatedTarget: document.createElement('data'),
          }),
        ),
    );
  await world.open('/other');
  expect(await isGuarded()).toBe(true);
  await world.page.goto(`${world.otherOrigin}/other`);
  expect(await isGuarded()).toBe(false);
});
