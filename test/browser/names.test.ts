import { beforeAll, expect, inject, test } from 'vitest';
import { casePage, idOf } from '../names/casePage';
import { comparable, expected } from '../names/expected';
import { askBrowser, type BrowserSaid } from '../names/inBrowser';
import { oursAsScript } from '../names/oursAsScript';
import { readAllCases } from '../names/readCases';
import { servePages } from '../support/pageServer';

const browser = inject('browser');
const cases = await readAllCases();
const ids = cases.map((_case, index) => idOf(index));
let said: BrowserSaid;

beforeAll(async () => {
  const pages = await servePages({ '/cases': casePage(cases) });
  try {
    said = await askBrowser(browser, { url: `${pages.origin}/cases`, script: await oursAsScript(ids), ids });
  } finally {
    await pages.close();
  }
});

test('the tables hold enough to rely on', () => {
  expect(cases.length).toBeGreaterThan(600);
});

test.each(cases.map((one, index) => ({ ...one, index })))('$theme: $markup', (one) => {
  const ours = expected(one, 'ours');
  expect(comparable(said.ours[one.index] ?? null, ours, 'ours')).toEqual(ours);
  const native = expected(one, browser, said.version);
  expect(comparable(said.native[one.index] ?? null, native, browser)).toEqual(native);
});
