import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#launcher/root';
import { withRoomMap } from './roomMap';

test('the readme has the room map that `npm run reference` writes', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  expect(readme).toContain('`src/calls`');
  expect(withRoomMap(readme)).toBe(readme);
});
