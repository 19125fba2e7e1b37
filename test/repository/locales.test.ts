import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from '#contract/schema';
import { root } from '#launcher/root';

const folder = join(root, 'public', '_locales');
const locales = readdirSync(folder);
const messages = z.record(z.string(), z.object({ message: z.string() }));
const textsOf = (locale: string) =>
  messages.parse(JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8')));
const english = textsOf('en');
const others = locales.filter((locale) => locale !== 'en');

test('the languages are these', () => {
  expect(locales.toSorted()).toEqual(['de', 'en', 'es', 'ja']);
});

test.each(others)('%s has every text, and no other', (locale) => {
  expect(Object.keys(textsOf(locale)).toSorted()).toEqual(Object.keys(english).toSorted());
});

test.each(locales)('%s has no empty text, and names itself', (locale) => {
  const texts = textsOf(locale);
  const empty = Object.entries(texts).filter(([, { message }]) => message.trim() === '');
  expect(empty).toEqual([]);
  expect(texts.localeTag?.message).toBe(locale);
});

test.each(others)('%s puts the same values into every text', (locale) => {
  const texts = textsOf(locale);
  const otherwise = Object.keys(english).filter(
    (key) => values(texts[key]?.message) !== values(english[key]?.message),
  );
  expect(otherwise).toEqual([]);
});

// Which values, not how often or in which order.
const values = (message = '') => [...new Set(message.match(/\$\d/g))].sort().join();
