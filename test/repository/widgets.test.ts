import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { matrixFile, reasonFor, rowOf } from '../widgets/matrix';
import reasons from '../widgets/reasons.json' with { type: 'json' };
import { widgetPages } from '../widgets/widgetPages';

const rows = widgetPages.flatMap((page) => page.cases.map((one) => rowOf(page, one)));

test('no two rows of the widget matrix are alike', () => {
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
});

test('every row stands in the matrix, run in both browsers', async () => {
  const matrix = await readFile(matrixFile, 'utf8');
  const missing = rows.filter((row) => !matrix.includes(`| ${row.split(' | ').slice(1).join(' | ')} |`));
  expect(missing).toEqual([]);
  expect(matrix).not.toContain('not run');
});

test('every reason is about a row that exists, and is one', () => {
  for (const browser of ['chromium', 'firefox'] as const) {
    for (const row of Object.keys(reasons[browser])) {
      expect(rows).toContain(row);
      expect(reasonFor(browser, row)).toMatch(/^.{20,}\.$/);
    }
  }
});
