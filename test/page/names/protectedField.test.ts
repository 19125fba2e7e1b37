// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { protection } from '#page/names/protectedField';
import { openPage } from '../openPage';

function field(markup: string): Element {
  openPage(markup);
  const found = document.body.firstElementChild;
  if (!found) throw new Error('The markup has no element.');
  return found;
}

test.each([
  ['<input type="password">', 'a password field'],
  ['<input autocomplete="current-password">', 'a password field'],
  ['<input autocomplete="new-password">', 'a password field'],
  ['<input autocomplete="section-a NEW-PASSWORD">', 'a password field'],
  ['<textarea autocomplete="current-password"></textarea>', 'a password field'],
  ['<input name="password">', 'a password field'],
  ['<input id="login_passwd">', 'a password field'],
  ['<input autocomplete="one-time-code">', 'a one-time code field'],
  ['<input autocomplete="section-a\n one-time-code">', 'a one-time code field'],
  ['<input name="otp">', 'a one-time code field'],
  ['<input name="x-OTP">', 'a one-time code field'],
  ['<input id="one-time-code">', 'a one-time code field'],
  ['<input id="oneTimePassword">', 'a one-time code field'],
  ['<input name="one_time_code">', 'a one-time code field'],
  ['<input autocomplete="cc-number">', 'a card field'],
  ['<input autocomplete="billing cc-csc">', 'a card field'],
  ['<input autocomplete="cc-exp">', 'a card field'],
  ['<input autocomplete="cc-exp-month">', 'a card field'],
  ['<select autocomplete="cc-exp-year"></select>', 'a card field'],
  ['<input autocomplete="cc-name">', 'a card field'],
  ['<input autocomplete="cc-given-name">', 'a card field'],
  ['<input autocomplete="cc-type">', 'a card field'],
  ['<input name="cvv">', 'a card field'],
  ['<input name="card-cvv2">', 'a card field'],
  ['<input name="cvc">', 'a card field'],
  ['<input name="cvc2">', 'a card field'],
  ['<input name="card_csc">', 'a card field'],
  ['<input name="cardnumber">', 'a card field'],
  ['<input name="card number">', 'a card field'],
  ['<input name="ccNum">', 'a card field'],
  ['<input name="quiet" id="card-num">', 'a card field'],
])('%s is %s', (markup, why) => expect(protection(field(markup))).toBe(why));

test.each([
  '<input>',
  '<input type="text" name="name">',
  '<input autocomplete="username">',
  '<input autocomplete="my-new-password-hint">',
  '<input autocomplete="new-passwords">',
  '<input autocomplete="renew-password">',
  '<input autocomplete="acc-number">',
  '<input autocomplete="cc-exp-months">',
  '<input name="password-hint">',
  '<input name="mypassword">',
  '<input name="hotpot">',
  '<input name="laptop">',
  '<input name="otp-help">',
  '<input name="cvv-help">',
  '<input name="postcardnumbers">',
  '<textarea name="password"></textarea>',
  '<div id="password"></div>',
])('%s is nothing of the kind', (markup) => expect(protection(field(markup))).toBeUndefined());

test('what was a password field stays one when it is shown, and only then', () => {
  const input = field('<input type="password">');
  expect(protection(input)).toBe('a password field');
  input.setAttribute('type', 'text');
  expect(protection(input)).toBe('a password field');
  expect(protection(field('<input type="text">'))).toBeUndefined();
});
