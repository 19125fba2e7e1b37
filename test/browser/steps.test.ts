import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const form = `<!doctype html><title>Form</title><label>Name <input id="name"></label><p id="log"></p>
<button onclick="log.textContent += 'counted;'">Count</button><a href="/next">Next</a>
<button onclick="if (confirm('Sure?')) log.textContent += 'deleted;'">Clear</button>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({
    pages: { '/form': form, '/next': '<!doctype html><title>Next</title><button>There</button>' },
  });
});
afterAll(() => world?.close());

const steps = (...list: [tool: string, args: object][]) => ({
  steps: list.map(([tool, args]) => ({ tool, arguments: JSON.stringify(args) })),
});
const log = () => world.page.$eval('#log', (element) => element.textContent);

test('runs a list across pages and tells each step', async () => {
  await world.open('/form');
  const ran = await world.call(
    'run_steps',
    steps(['fill', { target: 'Name', value: 'Ada' }], ['click', { target: 'Next' }], ['read_page', {}]),
  );
  expect(ran).toMatchObject({
    status: 'success',
    verdict: 'navigated',
    say: expect.stringMatching(/^1\. Filled Name with Ada\. 2\. Clicked Next\./),
    data: { done: [{ tool: 'fill' }, { tool: 'click' }, { tool: 'read_page' }] },
  });
  await world.isAt(`${world.origin}/next`);
});

test('does nothing when one of the steps cannot be run', async () => {
  await world.open('/form');
  const refused = await world.call('run_steps', steps(['click', { target: 'Count' }], ['click', {}]));
  expect(refused).toMatchObject({ errorCode: 'INVALID_ARGS', details: { step: 2 } });
  expect(await world.call('run_steps', steps(['click', { target: 'Count' }], ['dance', {}]))).toMatchObject({
    errorCode: 'UNKNOWN_TOOL',
  });
  expect(
    await world.call('run_steps', steps(['run_steps', steps(['click', { target: 'Count' }])])),
  ).toMatchObject({
    errorCode: 'INVALID_ARGS',
  });
  expect(await log()).toBe('');
});

test('stops at the first failure and tells what was done', async () => {
  await world.open('/form');
  const count = ['click', { target: 'Count' }] as [string, object];
  const stopped = await world.call('run_steps', steps(count, ['click', { target: 'Nowhere at all' }], count));
  expect(stopped).toMatchObject({
    errorCode: 'TARGET_NOT_FOUND',
    message: expect.stringMatching(/^Step 2 of 3 \(click\) failed: .*Done before it: 1\. Clicked Count\./),
    details: { step: 2, done: [{ tool: 'click', verdict: 'changed' }] },
  });
  expect(await log()).toBe('counted;');
  const turnedDown = await world.call('run_steps', steps(['click', { target: 'Clear' }], count));
  expect(turnedDown).toMatchObject({ verdict: 'dialog_open', data: { left: 1 } });
  await world.call(
    'run_steps',
    steps(['answer_dialog', { answer: 'accept' }], ['click', { target: 'Clear' }], count),
  );
  expect(await log()).toBe('counted;deleted;counted;');
});

test('stopped in the middle, tells what was done', async () => {
  await world.open('/form');
  const count = ['click', { target: 'Count' }] as [string, object];
  const list = steps(count, ['wait_for', { text: 'What never comes', seconds: 20 }], count);
  const stopped = world.call('run_steps', list);
  await world.page.waitForFunction("document.querySelector('#log').textContent !== ''");
  await world.pressKey('stop');
  expect(await stopped).toMatchObject({
    errorCode: 'CANCELLED',
    message: expect.stringContaining('Done before it: 1. Clicked Count.'),
    details: { step: 2, done: [{ tool: 'click' }] },
  });
  expect(await log()).toBe('counted;');
});

test('each step needs the permission it needs alone', async () => {
  await world.open('/form');
  const elsewhere = steps(['click', { target: 'Count' }], ['navigate', { url: `${world.otherOrigin}/form` }]);
  expect(await world.call('run_steps', elsewhere)).toMatchObject({
    errorCode: 'SITE_NOT_ALLOWED',
    details: { step: 2 },
  });
  expect(await log()).toBe('counted;');
});

test('reopen_tab brings back the tab that was closed, and only once', async () => {
  await world.open('/form');
  await world.call('open_tab', { url: `${world.origin}/next` });
  await world.call('close_tab', {});
  expect(await world.call('reopen_tab', {})).toMatchObject({
    verdict: 'opened_tab',
    say: 'Opened Next again.',
    tab: { url: `${world.origin}/next` },
  });
  expect(await world.call('reopen_tab', {})).toMatchObject({ errorCode: 'TARGET_NOT_FOUND' });
  await world.call('close_tab', {});
});
