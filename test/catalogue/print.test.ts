import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { catalogue } from '#catalogue/catalogue';
import { printOptions } from '#catalogue/printOptions';
import { root } from '#launcher/root';

test('prints the tools as a platform wants them, in plain Node', async () => {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const file = join(root, 'src', 'catalogue', 'print.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, file, '--for', 'mcp'], { cwd: root });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(catalogue('mcp'))));
});

test('can leave out what does more than it may', () => {
  const names = catalogue('mcp', { effects: ['read'] }).map((tool) => Object(tool).name);
  expect(names).toContain('read_page');
  expect(names).not.toContain('click');
});

test.each([
  [['--for', 'phonic-inline'], { reader: 'phonic-inline', effects: undefined }],
  [['--for', 'mcp', '--grants', 'look'], { reader: 'mcp', effects: ['read', 'navigate'] }],
  [['--for', 'mcp', '--grants', 'act'], { reader: 'mcp', effects: ['read', 'navigate', 'act'] }],
  [['--for', 'mcp', '--grants', 'read,tabs'], { reader: 'mcp', effects: ['read', 'tabs'] }],
  [[], { problem: expect.stringContaining('For which platform') }],
  [['--for', 'abacus'], { problem: expect.stringContaining('abacus') }],
  [['--for', 'mcp', '--grants', 'fly'], { problem: expect.stringContaining('fly') }],
  [['--fro', 'mcp'], { problem: expect.stringContaining('--fro') }],
])('understands %o', (args, options) => {
  expect(printOptions(args)).toEqual(options);
});
