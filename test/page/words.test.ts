// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, looseLikeness } from '#page/point/likeness';
import { wordsOf } from '#page/point/words';
import { ALIKE } from '#page/spoken/soundAlikes';
import { openPage } from './openPage';
import { resolveTarget } from './resolveTarget';

const loose = (said: string, text: string) => looseLikeness(wordsOf(said), wordsOf(text));

/** What the words point at on a page of buttons. */
function pressed(said: string, ...names: string[]): string {
  const page = openPage('');
  document.body.append(
    ...names.map((name) => {
      const button = document.createElement('button');
      button.textContent = name;
      return button;
    }),
  );
  return resolveTarget(page, { target: said }, 'click').textContent ?? '';
}

describe('what was said fits a name', () => {
  it.each([
    ['check out', 'Checkout'],
    ['checkout', 'Check out'],
    ['log in', 'Login'],
    ['login', 'Log in'],
    ['e mail', 'E-Mail'],
    ['email', 'E-mail'],
    ['sign up', 'Sign-up'],
    ['add two cart', 'Add to cart'],
    ['add too kart', 'Add to cart'],
    ['go two check out', 'Go to checkout'],
    ['page too', 'Page 2'],
    ['step four', 'Step 4'],
    ['step for', 'Step 4'],
    ['search four flights', 'Search for flights'],
    ['by now', 'Buy now'],
    ['right a review', 'Write a review'],
    ['sine in', 'Sign in'],
    ['sing in', 'Sign in'],
    ['sign inn', 'Sign in'],
    ['male', 'Mail'],
    ['cite map', 'Site map'],
    ['chapter twenty one', 'Chapter 21'],
    ['second', '2nd'],
    ['favorites', 'Favourites'],
    ['color', 'Colour'],
    ['terms and conditions', 'Terms & Conditions'],
    ['cafe', 'Café'],
    ['dont ask', 'Don’t ask'],
    ['SAVE ALL', 'save all'],
    ['plus', '+'],
    ['minus', '−'],
    ['x', '×'],
    ['menu', '☰'],
    ['the save button', 'Save'],
    ['button called save', 'Save'],
    ['that save button', 'Save'],
    ['contineu', 'Continue'],
    ['anmeldung', 'Anmeldungen'],
  ])('“%s” presses “%s”', (said, name) => {
    expect(pressed(said, name, 'Weather', 'Help')).toBe(name);
  });

  it('presses what sounds like it rather than a text that only says it', () => {
    const page = openPage('<p>Say “add two cart” to buy.</p><button>Add to cart</button>');
    expect(resolveTarget(page, { target: 'add two cart' }, 'click').textContent).toBe('Add to cart');
    expect(resolveTarget(page, { target: 'to buy' }, 'click').localName).toBe('p');
  });

  it.each([
    ['to', 'Two', 'To'],
    ['four', 'For', '4'],
    ['buy', 'By', 'Buy'],
    ['check out', 'Checkout', 'check out'],
    ['sign in', 'Sing in', 'Sign in'],
    ['2', 'To', '2'],
  ])('“%s” presses not “%s” but “%s”', (said, other, name) => {
    expect(pressed(said, other, name)).toBe(name);
  });

  it.each([
    ['cat', 'Cart'],
    ['buy', 'Sell'],
    ['delete', 'Undelete all'],
    ['on', 'Off'],
    ['yes', 'No'],
  ])('“%s” is not heard as “%s”', (said, name) => {
    expect(loose(said, name)).toBe(0);
  });
});

describe('words', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('to', 'Two', 'twenty', 'one', 'E-mail', '+', 'the', 'button', 'Zoë'))
      .map((all) => all.join(' ')),
  );

  it('come out the same when they are taken apart again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = wordsOf(text);
        expect(wordsOf(once.list.join(' ')).list).toEqual(once.list);
      }),
    );
  });

  it('of one text fit it exactly, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(text);
        const whole = words.plain === '' ? 0 : 100;
        expect([likeness(words, words), looseLikeness(words, words)]).toEqual([whole, whole]);
      }),
    );
  });

  it('never fit better than the exact name', () => {
    fc.assert(
      fc.property(anyText, anyText, (said, name) => {
        const fit = loose(said, name);
        expect(fit).toBeGreaterThanOrEqual(0);
        expect(fit === 100).toBe(wordsOf(said).plain !== '' && wordsOf(said).plain === wordsOf(name).plain);
      }),
    );
  });

  it('said exactly press what they name, whatever else is there', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
      fc
        .array(fc.constantFrom('to', 'two', '2', 'add', 'ad', 'the', 'button', 'log', 'in', 'x'), {
          minLength: 1,
          maxLength: 4,
        })
        .map((all) => all.join(' ')),
    );
    const isPointed = (text: string) =>
      /[\p{L}\p{N}]/u.test(text) && !/^\s*(?:css=|(?:number |#)?e? ?\d)/i.test(text);
    const names = fc.uniqueArray(name.filter(isPointed), {
      minLength: 2,
      maxLength: 8,
      selector: (text) => wordsOf(text).plain,
    });
    fc.assert(
      fc.property(names, (all) => {
        const [wanted = ''] = all;
        expect(wordsOf(pressed(wanted, ...all)).plain).toBe(wordsOf(wanted).plain);
      }),
      { numRuns: 60 },
    );
  });
});

it('no word sounds like two others', () => {
  const words = ALIKE.trim().split(/\s+/);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  expect(
    ALIKE.trim()
      .split('\n')
      .filter((line) => line.split(' ').length < 2),
  ).toEqual([]);
});
