import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#launcher/root';
import { tools } from '#tools/index';
import { reference } from '#tools/reference/reference';

test('src/tools/README.md is what `npm run reference` writes', async () => {
  const written = await readFile(join(root, 'src', 'tools', 'README.md'), 'utf8');
  expect(written).toBe(reference(tools));
});

test('every tool has its section', () => {
  const text = reference(tools);
  expect(tools.filter(({ name }) => !text.includes(`\n## ${name}\n`))).toEqual([]);
});
