import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#launcher/root';
import messages from '../../public/_locales/en/messages.json';

const kept = readFileSync(join(root, 'docs', 'privacy.md'), 'utf8').split('## What is kept')[1] ?? '';
const numbers = (words: string) => words.replace(/(\d)[ ,](?=\d{3})/g, '$1').match(/\d+/g) ?? [];

test.each([
  ['privacyKeptActivity', 'the activity'],
  ['privacyKeptLedger', 'the ledger'],
] as const)('%s says the same as the privacy text', (key, name) => {
  const row = kept.split('\n').find((line) => line.startsWith(`| ${name}`)) ?? '';
  expect(numbers(messages[key].message)).toEqual(numbers(row));
  expect(numbers(row)).not.toEqual([]);
});
