// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { setChecked } from '#tools/page/setChecked';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';
import { logEvents } from '../../page/eventLog';

it('checks a box by pressing it', async () => {
  const page = actingPage('<label><input type="checkbox" id="c"> News</label>');
  const log = logEvents([byId('c', HTMLInputElement)], ['click', 'input', 'change']);
  expect(await callTool(page, setChecked, { target: 'css=#c' })).toMatchObject({
    verdict: 'changed',
    say: 'News is now checked.',
  });
  expect(log).toEqual(['c click', 'c input', 'c change']);
});

it('presses nothing that is already as asked', async () => {
  const page = actingPage('<input type="checkbox" id="c" aria-label="News" checked>');
  const log = logEvents([byId('c', HTMLInputElement)]);
  expect(await callTool(page, setChecked, { target: 'css=#c' })).toEqual({
    verdict: 'no_change',
    say: 'News is already checked.',
  });
  expect(log).toEqual([]);
});

it.each(['role="switch" aria-checked', 'aria-pressed', 'role="menuitemcheckbox" aria-checked'])(
  'turns on a button with %s',
  async (attributes) => {
    const state = attributes.includes('pressed') ? 'aria-pressed' : 'aria-checked';
    const page = actingPage(`<button id="b" ${attributes}="false">Wifi</button>`);
    const button = byId('b', HTMLButtonElement);
    button.addEventListener('click', () => button.setAttribute(state, 'true'));
    expect((await callTool(page, setChecked, { target: 'css=#b' })).verdict).toBe('changed');
    expect(button.getAttribute(state)).toBe('true');
  },
);

it('fails when the state did not follow', async () => {
  const page = actingPage('<button id="b" role="switch" aria-checked="false">Wifi</button>');
  expect((await failureOf(callTool(page, setChecked, { target: 'css=#b' }))).code).toBe('NO_EFFECT');
});

it('cannot clear a radio button, nor check what has no state', async () => {
  const page = actingPage('<input type="radio" id="r" aria-label="R" checked><button id="b">B</button>');
  const radio = await failureOf(callTool(page, setChecked, { target: 'css=#r', checked: false }));
  const button = await failureOf(callTool(page, setChecked, { target: 'css=#b' }));
  expect([radio.code, button.code]).toEqual(['NOT_EDITABLE', 'NOT_EDITABLE']);
});
