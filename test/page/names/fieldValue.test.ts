// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { heldValue, keepsSecret, saidValue, tellableValue } from '#page/names/fieldValue';
import { openPage } from '../openPage';

function field(markup: string): Element {
  openPage(markup);
  const found = document.body.firstElementChild;
  if (!found) throw new Error('The markup has no element.');
  return found;
}

const secret = 'swordfish';

test.each([
  `<input type="password" value="${secret}">`,
  `<input type="hidden" value="${secret}">`,
  `<input autocomplete="one-time-code" value="${secret}">`,
  `<input autocomplete="cc-number" value="${secret}">`,
  `<input name="userPasswordHint" value="${secret}">`,
  `<input name="my cvv" value="${secret}">`,
  `<input name="the pin" value="${secret}">`,
  `<input name="an otp code" value="${secret}">`,
  `<input id="card-number-1" value="${secret}">`,
  `<input id="cardnumber1" value="${secret}">`,
  `<input id="CCnumber2" value="${secret}">`,
  `<input name="onetime-code-1" value="${secret}">`,
  `<input name="one-timecode-1" value="${secret}">`,
  `<input name="one.time.code.1" value="${secret}">`,
  `<input name="onetimecode" id="x" value="${secret}">`,
  `<textarea autocomplete="current-password">${secret}</textarea>`,
])('what %s holds is never told', (markup) => {
  const held = field(markup);
  expect(keepsSecret(held)).toBe(true);
  expect(saidValue(held)).toBe('filled');
  expect(tellableValue(held, secret)).toBe('filled');
  expect(tellableValue(held, '')).toBe('empty');
});

test('an empty protected field says so', () => {
  expect(saidValue(field('<input type="password">'))).toBe('empty');
});

test.each([
  '<input value="x">',
  '<input name="spinner" value="x">',
  '<input name="laptop" value="x">',
  '<input name="discard" value="x">',
  '<textarea name="password">x</textarea>',
  '<select name="pin"><option>x</option></select>',
])('what %s holds may be told', (markup) => {
  const held = field(markup);
  expect(keepsSecret(held)).toBe(false);
  expect(saidValue(held)).toBe('value "x"');
  expect(tellableValue(held, 'x')).toBe('x');
  expect(tellableValue(held, '')).toBe('');
});

test.each([
  ['<input>', undefined],
  ['<textarea></textarea>', undefined],
  ['<input value="a &quot;b&quot;">', `value "a 'b'"`],
  [`<input value="${'x'.repeat(100)}">`, `value "${'x'.repeat(79)}…"`],
  ['<button>Go</button>', undefined],
])('an outline says of %s: %s', (markup, said) => expect(saidValue(field(markup))).toBe(said));

test.each([
  ['<input type="button" value="Go">', undefined],
  ['<input type="submit" value="Go">', undefined],
  ['<input type="reset" value="Go">', undefined],
  ['<input type="image" value="Go">', undefined],
  ['<input type="checkbox" value="on">', undefined],
  ['<input type="radio" value="on">', undefined],
  ['<input type="number" value="3">', '3'],
  ['<textarea>two\nlines</textarea>', 'two\nlines'],
  [
    '<select multiple><option selected> One </option><option>Two</option><option selected label=" Three ">3</option></select>',
    'One, Three',
  ],
  ['<div contenteditable>Dear Ada</div>', 'Dear Ada'],
  ['<div>Dear Ada</div>', undefined],
  ['<div contenteditable="false">Dear Ada</div>', undefined],
  ['<div role="slider" aria-valuenow="3" aria-valuetext="three">3</div>', 'three'],
  ['<div role="slider" aria-valuenow="3">x</div>', '3'],
])('%s holds %j', (markup, held) => expect(heldValue(field(markup))).toBe(held));

test('a part of a rich text field holds nothing by itself', () => {
  const letter = field('<div contenteditable><p contenteditable>Dear Ada</p><b>Yours</b></div>');
  expect([...letter.children].map(heldValue)).toEqual([undefined, undefined]);
});
