import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '#launcher/root';
import { cruiseRooms, violations } from './cruise';

test('every room imports only the rooms the table names, without cycles', async () => {
  const result = await cruiseRooms(root);
  expect(violations(result)).toEqual([]);
  // A tool that sees no modules finds no faults either.
  const ours = result.modules.filter(({ source }) => /^(src|entrypoints)\//.test(source));
  expect(ours.length).toBeGreaterThan(100);
});

const tries: [rule: string, files: Record<string, string>][] = [
  ['room-page', { 'src/page/a.ts': `import '#store/b';`, 'src/store/b.ts': '' }],
  [
    'room-contract',
    { 'src/contract/a.ts': `import type { B } from '#page/b';`, 'src/page/b.ts': 'export type B = 1;' },
  ],
  ['room-entrypoints', { 'entrypoints/a.ts': `import '#launcher/b';`, 'src/launcher/b.ts': '' }],
  ['known-rooms', { 'src/attic/a.ts': `import '#contract/b';`, 'src/contract/b.ts': '' }],
  ['nothing-imports-outward', { 'src/page/a.ts': `import '../../test/b';`, 'test/b.ts': '' }],
  ['no-cycles', { 'src/page/a.ts': `import './b';`, 'src/page/b.ts': `import './a';` }],
  ['resolvable', { 'src/page/a.ts': `import './gone';` }],
  ['page-without-extension-api', { 'src/tools/page/a.ts': `import { browser } from 'wxt/browser';` }],
  [
    'page-content-reach',
    {
      'entrypoints/corePart.ts': `import '#tools/a';`,
      'src/tools/a.ts': `import './browser/b';`,
      'src/tools/browser/b.ts': '',
    },
  ],
];

test.each(tries)('%s is an error', async (rule, files) => {
  const dir = await mkdtemp(join(tmpdir(), 'pagehand-rooms-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const imports = Object.fromEntries(['store', 'page', 'launcher', 'contract', 'tools'].map(roomImport));
  const all = {
    'package.json': JSON.stringify({ imports }),
    'entrypoints/x.ts': '',
    'src/contract/x.ts': '',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  const broken = violations(await cruiseRooms(dir));
  expect(broken.map((line) => line.split(':')[0])).toContain(rule);
});

const roomImport = (room: string) => [`#${room}/*`, `./src/${room}/*.ts`];
