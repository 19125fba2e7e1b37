// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spelledFor } from '#page/fill/spelledFor';
import { spokenNumber } from '#page/fill/spokenNumber';
import { numberSpoken } from '#page/spoken/numberWords';

function filled(attributes: string, said: string): string {
  document.body.innerHTML = `<input ${attributes}>`;
  const field = document.querySelector('input');
  return field ? spelledFor(field, said) : 'no field';
}

describe('a value that was spelled', () => {
  it.each([
    ['type=email', 'me at example dot com', 'me@example.com'],
    ['type=email', 'Ada dot Lovelace at example dot co dot uk', 'Ada.Lovelace@example.co.uk'],
    ['type=email', 'ada underscore nine nine at example dot com', 'ada_99@example.com'],
    ['type=email', 'double u dash x plus news at example.com', 'w-x+news@example.com'],
    ['type=email', 'capital m ary at example dot com.', 'Mary@example.com'],
    ['type=email', 'double o seven at example dot com', 'oo7@example.com'],
    ['autocomplete=email', 'me at example dot com', 'me@example.com'],
    ['inputmode=email', 'me at example dot com', 'me@example.com'],
    ['autocomplete=username', 'capital a d a underscore one', 'Ada_1'],
    ['type=url', 'example dot com slash shop', 'https://example.com/shop'],
    ['type=url', 'https colon slash slash example dot com', 'https://example.com'],
    ['type=tel', 'plus four nine one seven double six', '+491766'],
    ['type=text', 'capital m a r y underscore nine', 'Mary_9'],
    ['type=text', 'a dash b', 'a-b'],
  ])('%s takes “%s” as %s', (attributes, said, value) => {
    expect(filled(attributes, said)).toBe(value);
  });

  it.each([
    ['type=email', 'me@example.com'],
    ['type=email', 'nobody'],
    ['type=email', 'look at this'],
    ['type=email', 'at dot'],
    ['type=text', 'me at example dot com'],
    ['type=text', 'Meet me at the dot'],
    ['type=text', 'a b c'],
    ['type=text', 'Mrs Dash'],
    ['type=text', 'capital'],
    ['type=text', ''],
    ['type=tel', '+49 176 66'],
    ['type=tel', 'ask me'],
    ['type=url', 'https://example.com/a b'],
    ['type=search', 'two at once'],
  ])('%s leaves “%s” alone', (attributes, said) => {
    expect(filled(attributes, said)).toBe(said);
  });

  it('is never lost, whatever was said', () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom('at', 'dot', 'capital', 'double', 'a', 'nine', 'dash', '@', '.'), fc.string()),
    );
    fc.assert(
      fc.property(fc.constantFrom('email', 'url', 'tel', 'text'), words, (type, said) => {
        const value = filled(`type=${type}`, said.join(' '));
        expect(value === said.join(' ') || (value !== '' && !/\s/.test(value))).toBe(true);
      }),
    );
  });
});

describe('a number that was said', () => {
  it.each([
    ['seven', '7'],
    ['twenty five', '25'],
    ['twenty-five', '25'],
    ['two hundred and five', '205'],
    ['twelve thousand three hundred', '12300'],
    ['minus four', '-4'],
    ['zero', '0'],
    ['a few', undefined],
    ['five seven', undefined],
    ['twenty zero', undefined],
    ['hundred', undefined],
    ['and', undefined],
  ])('“%s” is %s', (said, number) => {
    expect(spokenNumber(said)).toBe(number);
  });

  it('is below a million or none', () => {
    const words = fc.array(
      fc.constantFrom('one', 'nine', 'ten', 'ninety', 'hundred', 'thousand', 'and', 'x'),
    );
    fc.assert(
      fc.property(words, (said) => {
        const number = numberSpoken(said) ?? 0;
        expect(Number.isInteger(number) && number >= 0 && number < 1_000_000).toBe(true);
      }),
    );
  });
});
