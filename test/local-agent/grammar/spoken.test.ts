import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeys } from '#local-agent/grammar/keyNames';
import { readDigits, readNumber } from '#local-agent/grammar/numberWords';
import { parseRequest } from '#local-agent/grammar/parseRequest';
import { phrases } from '#local-agent/grammar/phrases';
import { spokenUrl, spokenValue } from '#local-agent/grammar/spokenValue';

describe('numbers', () => {
  it.each([
    ['two', 2],
    ['twenty three', 23],
    ['twenty-three', 23],
    ['two hundred and five', 205],
    ['two thousand twenty six', 2026],
    ['4', 4],
    ['2.5', 2.5],
    ['seven and', undefined],
    ['three twenty', undefined],
    ['a few', undefined],
    ['', undefined],
  ])('reads “%s” as %s', (words, number) => {
    expect(readNumber(words)).toBe(number);
  });

  it('keeps digits said one by one', () => {
    expect(readDigits('oh seven five five')).toBe('0755');
    expect(readDigits('1-2')).toBeUndefined();
  });
});

describe('values', () => {
  it.each([
    ['me at example dot com', 'me@example.com'],
    ['ada dot lovelace at mail dot example dot org', 'ada.lovelace@mail.example.org'],
    ['ada underscore l at example.com', 'ada_l@example.com'],
    ['example dot com slash orders', 'example.com/orders'],
    ['twenty three', '23'],
    ['meet me at noon', 'meet me at noon'],
    ['the dot in the middle', 'the dot in the middle'],
    ['2026-12-03', '2026-12-03'],
  ])('takes “%s” as “%s”', (words, value) => {
    expect(spokenValue(words)).toBe(value);
  });
});

describe('addresses', () => {
  it.each([
    ['example.com', 'https://example.com'],
    ['shop dot example dot com', 'https://shop.example.com'],
    ['localhost:3000/x', 'http://localhost:3000/x'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://a.example/b?c=d', 'http://a.example/b?c=d'],
    ['the contact page', undefined],
    ['basket', undefined],
  ])('takes “%s” as %s', (words, url) => {
    expect(spokenUrl(words)).toBe(url);
  });
});

it.each([
  ['enter', 'Enter'],
  ['control a', 'Control+A'],
  ['ctrl + shift + tab', 'Control+Shift+Tab'],
  ['page down', 'PageDown'],
  ['f5', 'F5'],
  ['sign in', undefined],
  ['control', undefined],
  ['a', undefined],
])('reads the keys “%s” as %s', (words, keys) => {
  expect(readKeys(words)).toBe(keys);
});

const words = fc.constantFrom(
  ...phrases.flatMap(({ examples }) => Object.keys(examples).flatMap((request) => request.split(' '))),
  '"',
  '“',
  'constructor',
  '__proto__',
);

it('never throws, whatever is said', () => {
  const request = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(request, (said) => {
      expect(['call', 'read_more', 'never_mind', 'help']).toContain(parseRequest(said).kind);
    }),
    { numRuns: 200 },
  );
});

it('stays quick on long requests', () => {
  const long = 'fill in name with a and '.repeat(5000);
  const started = performance.now();
  parseRequest(long);
  parseRequest(`click ${'the '.repeat(20_000)}`);
  parseRequest(`press ${'a '.repeat(20_000)}times in`);
  expect(performance.now() - started).toBeLessThan(1000);
});

it('types quoted words as they stand', () => {
  expect(parseRequest('fill message with "twenty three at example dot com."')).toMatchObject({
    call: { args: { value: 'twenty three at example dot com.' } },
  });
  expect(parseRequest('type "fill a with b" into "the note"')).toMatchObject({
    call: { tool: 'type_text', args: { text: 'fill a with b', target: 'the note' } },
  });
});
