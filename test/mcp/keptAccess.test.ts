import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeAccess, keptAccess } from '#mcp/keptAccess';

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'pagehand-access-'));
  folder = join(parent, 'pagehand');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const file = () => join(folder, 'mcp.json');

test('is made up once, for the user alone, and stays', async () => {
  const first = await keptAccess(folder);
  expect(first.port).toBe(8377);
  expect(first.token.length).toBeGreaterThanOrEqual(32);
  expect(await keptAccess(folder)).toEqual(first);
  if (process.platform !== 'win32') expect((await stat(file())).mode & 0o777).toBe(0o600);
});

test('two servers started at the same moment have the same', async () => {
  const all = await Promise.all([1, 2, 3, 4].map(() => keptAccess(folder)));
  expect(new Set(all.map(({ token }) => token)).size).toBe(1);
});

test('another port keeps the token, a new token keeps the port', async () => {
  const first = await keptAccess(folder);
  const moved = await changeAccess(folder, { port: 9100 });
  expect(moved).toEqual({ port: 9100, token: first.token });
  const renewed = await changeAccess(folder, { newToken: true });
  expect(renewed.port).toBe(9100);
  expect(renewed.token).not.toBe(first.token);
  expect(await keptAccess(folder)).toEqual(renewed);
});

test.each(['{', '{"port":0,"token":"aaaaaaaaaaaaaaaaaaaaaaaa"}', '{"port":8377,"token":"short"}'])(
  'what cannot be used, %s, is told and left as it is',
  async (text) => {
    await keptAccess(folder);
    await writeFile(file(), text);
    await expect(keptAccess(folder)).rejects.toThrow(/damaged. Delete it/);
    expect(await readFile(file(), 'utf8')).toBe(text);
  },
);
