// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { hover } from '#tools/page/hover';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';
import { logEvents } from '../../page/eventLog';

it('opens what a script shows under the pointer, without pressing', async () => {
  const page = actingPage('<button id="m">Account</button><p id="p"></p>');
  const menu = byId('m', HTMLButtonElement);
  const log = logEvents(
    [menu],
    ['pointerover', 'pointerenter', 'mouseenter', 'mousemove', 'pointerdown', 'click'],
  );
  menu.addEventListener('mouseenter', () => byId('p', HTMLParagraphElement).append('Orders'));
  expect(await callTool(page, hover, { target: 'Account' })).toMatchObject({
    verdict: 'changed',
    say: 'Moved the pointer to Account.',
  });
  expect(log).toEqual(['m pointerover', 'm pointerenter', 'm mouseenter', 'm mousemove']);
});

it('says that nothing appeared, and what to try', async () => {
  const page = actingPage('<button>Account</button>');
  const outcome = await callTool(page, hover, { target: 'Account' });
  expect(outcome).toMatchObject({ verdict: 'no_change', say: expect.stringContaining('try a click') });
});

it('refuses what is not there', async () => {
  expect((await failureOf(callTool(actingPage(''), hover, { target: 'Account' }))).code).toBe(
    'TARGET_NOT_FOUND',
  );
});
