import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#launcher/root';
import { limits, stores, tooLong } from './limits';
import { locales, readJustifications, readListing, readPrivacyAnswers } from './listing';

test.each(stores.flatMap((store) => locales.map((locale) => [store, locale] as const)))(
  'the store of %s takes the texts in %s',
  async (store, locale) => {
    expect(tooLong(await readListing(locale), store)).toEqual([]);
  },
);

test('what is too long, or missing, is found', () => {
  const words = { name: 'n'.repeat(60), summary: 's'.repeat(140), description: [' '] };
  expect(tooLong(words, 'chrome')).toEqual(['summary has 140 characters of 132', 'description is empty']);
  expect(tooLong(words, 'firefox')).toEqual(['name has 60 characters of 50', 'description is empty']);
});

test('every language has the same paragraphs, each with as many points', async () => {
  const shapes = await Promise.all(
    locales.map(async (locale) =>
      (await readListing(locale)).description.map((one) => one.split('•').length),
    ),
  );
  for (const shape of shapes) expect(shape).toEqual(shapes[0]);
});

test('each permission has its reason, short enough for the form', async () => {
  const reasons = await readJustifications();
  expect(reasons.map(({ permission }) => permission)).toEqual(
    expect.arrayContaining(['activeTab', 'scripting', 'storage', 'tabs']),
  );
  for (const { permission, why } of reasons) {
    expect.soft(why.length, permission).toBeLessThanOrEqual(limits.chrome.justification);
    expect.soft(why, permission).not.toMatch(/[`\]]/);
  }
});

test('the answers about data are what Firefox is told in the manifest', async () => {
  const { collected, singlePurpose } = await readPrivacyAnswers();
  const config = await readFile(join(root, 'wxt.config.ts'), 'utf8');
  const required = /required: \[([^\]]*)\]/.exec(config)?.[1] ?? '';
  const declared = [...required.matchAll(/'(\w+)'/g)].map(([, name]) => name);
  expect(collected.map(({ firefox }) => firefox)).toEqual(declared);
  expect(singlePurpose.length).toBeLessThanOrEqual(limits.chrome.justification);
});
