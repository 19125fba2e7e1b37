// @vitest-environment jsdom
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { typeText } from '#tools/page/typeText';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';
import { logEvents } from '../../page/eventLog';

const field = '<input id="q" aria-label="Search" value="a">';
const KEYS = ['keydown', 'keypress', 'input', 'keyup'];

it('makes the events a person’s typing makes, in their order', async () => {
  actingPage(field);
  const expected = logEvents([byId('q', HTMLInputElement)], KEYS);
  byId('q', HTMLInputElement).focus();
  await userEvent.keyboard('bC');
  const page = actingPage(field);
  const log = logEvents([byId('q', HTMLInputElement)], KEYS);
  await callTool(page, typeText, { text: 'bC', target: 'css=#q' });
  expect(log).toEqual(expected);
});

it('adds to what a field holds', async () => {
  const page = actingPage(field);
  expect(await callTool(page, typeText, { text: 'bc', target: 'css=#q' })).toMatchObject({
    verdict: 'changed',
    say: 'Typed bc into Search.',
    data: { value: 'abc' },
  });
});

it('types at the caret when no target is given', async () => {
  const page = actingPage(field);
  byId('q', HTMLInputElement).focus();
  byId('q', HTMLInputElement).setSelectionRange(0, 0);
  await callTool(page, typeText, { text: 'x' });
  expect(byId('q', HTMLInputElement).value).toBe('xa');
});

it('fails when the page keeps every key', async () => {
  const page = actingPage(field);
  byId('q', HTMLInputElement).addEventListener('keydown', (event) => event.preventDefault());
  const failure = await failureOf(callTool(page, typeText, { text: 'x', target: 'css=#q' }));
  expect(failure.code).toBe('NO_EFFECT');
});

it('takes the change that another field tells when it is left for no effect of typing', async () => {
  const page = actingPage(`${field}<input id="full" aria-label="Full" maxlength="1" value="1">`);
  const [first, full] = [byId('q', HTMLInputElement), byId('full', HTMLInputElement)];
  first.focus();
  first.addEventListener('blur', () => first.dispatchEvent(new Event('change', { bubbles: true })));
  full.addEventListener('beforeinput', (event) => event.preventDefault());
  full.addEventListener('keydown', (event) => event.preventDefault());
  const failure = await failureOf(callTool(page, typeText, { text: '2', target: 'css=#full' }));
  expect(failure.code).toBe('NO_EFFECT');
});

it('stops before the next key when the call is stopped', async () => {
  const page = actingPage(field);
  const stop = new AbortController();
  byId('q', HTMLInputElement).addEventListener('input', () => stop.abort());
  const failure = await failureOf(callTool(page, typeText, { text: 'xyz', target: 'css=#q' }, stop.signal));
  expect(failure.code).toBe('CANCELLED');
  expect(byId('q', HTMLInputElement).value).toBe('ax');
});

it('types no further when focus moves into a password field', async () => {
  const page = actingPage(`${field}<input id="secret" type="password" aria-label="Password">`);
  byId('q', HTMLInputElement).addEventListener('input', () => byId('secret', HTMLInputElement).focus());
  const failure = await failureOf(callTool(page, typeText, { text: 'xy', target: 'css=#q' }));
  expect(failure.code).toBe('SENSITIVE_FIELD');
  expect(byId('secret', HTMLInputElement).value).toBe('');
});

it('never tells what a field with a telling name holds', async () => {
  const page = actingPage('<input id="p" name="userPassword" aria-label="Code word" value="old">');
  expect(await callTool(page, typeText, { text: 'new', target: 'css=#p' })).toEqual({
    verdict: 'changed',
    say: 'Typed the text into Code word.',
    data: { value: 'filled' },
    changed: ['Code word changed'],
  });
});
