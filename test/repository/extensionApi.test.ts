import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#launcher/root';
import { extensionApiNames } from './extensionApiNames';

test.each(['page', 'tools/page'])('src/%s never names the extension API', async (room) => {
  const folder = join(root, 'src', room);
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const named: string[] = [];
  for (const file of files) {
    for (const line of extensionApiNames(await readFile(join(folder, file), 'utf8')))
      named.push(`${file}:${line}`);
  }
  expect(named).toEqual([]);
  expect(files.length).toBeGreaterThan(5);
});

test.each([
  ['chrome.dom.openOrClosedShadowRoot(x)', [1]],
  ['globalThis.browser.tabs.query({})', [1]],
  ['// chrome.dom is named in a comment\nconst a = { browser: 1 };\nfacts.browser;', []],
])('%j names it in lines %j', (source, lines) => {
  expect(extensionApiNames(source)).toEqual(lines);
});
