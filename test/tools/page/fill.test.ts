// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { fill } from '#tools/page/fill';
import { actingPage } from '../../page/actingPage';
import { byId, callTool, failureOf } from '../../page/callTool';
import { logEvents } from '../../page/eventLog';

const field = '<input id="mail" aria-label="E-mail">';

it('fills a field and tells the page as typing does', async () => {
  const page = actingPage(field);
  const log = logEvents([byId('mail', HTMLInputElement)], ['focus', 'keydown', 'input', 'keyup', 'change']);
  expect(await callTool(page, fill, { target: 'css=#mail', value: 'me@example.com' })).toEqual({
    verdict: 'changed',
    say: 'Filled E-mail with me@example.com.',
    changed: ['E-mail: me@example.com'],
  });
  expect(log).toEqual(['mail focus', 'mail keydown', 'mail input', 'mail keyup', 'mail change']);
  expect(byId('mail', HTMLInputElement).value).toBe('me@example.com');
});

it('says so when the field already holds the value', async () => {
  const page = actingPage('<input id="mail" aria-label="E-mail" value="a">');
  const log = logEvents([byId('mail', HTMLInputElement)]);
  expect(await callTool(page, fill, { target: 'css=#mail', value: 'a' })).toEqual({
    verdict: 'no_change',
    say: 'E-mail already says a.',
  });
  expect(log).toEqual([]);
});

it('clears a field', async () => {
  const page = actingPage('<textarea id="note" aria-label="Note">old</textarea>');
  const outcome = await callTool(page, fill, { target: 'css=#note', value: '' });
  expect(outcome.say).toBe('Cleared Note.');
  expect(byId('note', HTMLTextAreaElement).value).toBe('');
});

it('fills the field inside what was pointed at', async () => {
  const page = actingPage('<div id="row"><input id="mail" aria-label="E-mail"></div>');
  await callTool(page, fill, { target: 'css=#row', value: 'x' });
  expect(byId('mail', HTMLInputElement).value).toBe('x');
});

it('says what the page made of the value', async () => {
  const page = actingPage(field);
  const mail = byId('mail', HTMLInputElement);
  mail.addEventListener('input', () => {
    mail.value = mail.value.toUpperCase();
  });
  expect(await callTool(page, fill, { target: 'css=#mail', value: 'abc' })).toMatchObject({
    verdict: 'changed',
    say: 'The page changed what was typed: E-mail now says ABC.',
    data: { value: 'ABC' },
  });
});

it('fails when the page refuses the value', async () => {
  const page = actingPage(field);
  const mail = byId('mail', HTMLInputElement);
  mail.addEventListener('input', () => {
    mail.value = '';
  });
  const failure = await failureOf(callTool(page, fill, { target: 'css=#mail', value: 'abc' }));
  expect(failure.code).toBe('NO_EFFECT');
});

it.each([
  ['number', '1,234.5', '1234.5'],
  ['date', 'November 20, 2026', '2026-11-20'],
  ['time', '3:30 pm', '15:30'],
  ['color', 'red', '#ff0000'],
  ['month', 'november 2026', '2026-11'],
])('sets a %s field from what a person says', async (type, said, value) => {
  const page = actingPage(`<input id="it" type="${type}" aria-label="It">`);
  expect((await callTool(page, fill, { target: 'css=#it', value: said })).verdict).toBe('changed');
  expect(byId('it', HTMLInputElement).value).toBe(value);
});

it('names the form a date must have', async () => {
  const page = actingPage('<input id="day" type="date" aria-label="Day">');
  const failure = await failureOf(callTool(page, fill, { target: 'css=#day', value: '3/4/2026' }));
  expect(failure.code).toBe('INVALID_ARGS');
  expect(failure.message).toContain('"2026-11-20"');
});

it('chooses in a list', async () => {
  const page = actingPage('<select id="c" aria-label="Country"><option>Germany<option>France</select>');
  const outcome = await callTool(page, fill, { target: 'css=#c', value: 'france' });
  expect(outcome).toMatchObject({ verdict: 'changed', say: 'Chose France in Country.' });
});

it.each([
  ['<input id="it" autocomplete="billing cc-number" aria-label="It">', 'SENSITIVE_FIELD'],
  ['<input id="it" autocomplete="one-time-code" aria-label="It">', 'SENSITIVE_FIELD'],
  ['<input id="it" name="card_number" aria-label="It">', 'SENSITIVE_FIELD'],
  ['<input id="it" readonly aria-label="It">', 'NOT_EDITABLE'],
  ['<input id="it" type="checkbox" aria-label="It">', 'NOT_EDITABLE'],
  ['<input id="it" disabled aria-label="It">', 'TARGET_DISABLED'],
  ['<button id="it">It</button>', 'NOT_EDITABLE'],
])('refuses %s with %s', async (markup, code) => {
  const page = actingPage(markup);
  const failure = await failureOf(callTool(page, fill, { target: 'css=#it', value: 'x' }));
  expect(failure.code).toBe(code);
});

it('keeps a password field protected after it shows its text', async () => {
  const page = actingPage('<input id="it" type="password" aria-label="It">');
  await callTool(page, fill, { target: 'css=#it', value: 'open sesame' });
  byId('it', HTMLInputElement).type = 'text';
  const outcome = await callTool(page, fill, { target: 'css=#it', value: 'open sesame' });
  expect(outcome.say).toBe('It already holds that.');
});

it('never tells what a field with a telling name holds', async () => {
  const page = actingPage('<input id="p" name="userPassword" aria-label="Code word" value="old secret">');
  const kept = byId('p', HTMLInputElement);
  const refuse = () => {
    kept.value = 'old secret';
  };
  kept.addEventListener('input', refuse);
  const failure = await failureOf(callTool(page, fill, { target: 'css=#p', value: 'new' }));
  expect(failure.message).toContain('Code word still is filled');
  kept.removeEventListener('input', refuse);
  kept.addEventListener('input', () => {
    kept.value = 'SECRET';
  });
  expect(await callTool(page, fill, { target: 'css=#p', value: 'secret' })).toEqual({
    verdict: 'changed',
    say: 'The page changed what was typed: Code word now is filled.',
    data: { value: 'filled' },
    changed: ['Code word changed'],
  });
});

it('ticks and clears a checkbox by words', async () => {
  const page = actingPage('<label><input type="checkbox" id="news">Newsletter</label>');
  expect(await callTool(page, fill, { target: 'css=#news', value: 'Yes' })).toMatchObject({
    verdict: 'changed',
    say: 'Newsletter is now checked.',
  });
  await callTool(page, fill, { target: 'css=#news', value: 'off' });
  expect(byId('news', HTMLInputElement).checked).toBe(false);
  const failure = await failureOf(callTool(page, fill, { target: 'css=#news', value: 'maybe' }));
  expect(failure.code).toBe('NOT_EDITABLE');
  expect(byId('news', HTMLInputElement).checked).toBe(false);
});
