import type { Page } from '../../page';
import { seenText } from '../seenText';
import { createGrid } from '../table/grid';
import { columnHeaders, isHeaderRow } from '../table/headers';
import { tableParts } from '../table/tableParts';

/** A table as Markdown, its first rows; read_table tells the rest. */
export function tableMarkdown(page: Page, table: Element): string {
  const grid = createGrid();
  const head: (Element | undefined)[][] = [];
  const rows: string[][] = [];
  let left = 0;
  for (const row of tableParts(page, table)) {
    if (rows.length >= MOST_ROWS) {
      left += 1;
      continue;
    }
    const cells = grid.add(row.cells);
    if (rows.length === 0 && isHeaderRow(row)) head.push(cells);
    else rows.push(cells.map((cell) => (cell ? cellText(page, cell) : '')));
  }
  const headers = head.length > 0 ? columnHeaders(page, head) : (rows[0] ?? []).map(() => ' ');
  const caption = captionOf(page, table);
  return [
    ...(caption ? [`**${caption}**`, ''] : []),
    line(headers),
    line(headers.map(() => '---')),
    ...rows.map(line),
    ...(left > 0 ? ['', `… ${left} more rows: read_table`] : []),
  ].join('\n');
}

const MOST_ROWS = 50;

function cellText(page: Page, cell: Element): string {
  return seenText(page, cell, 200).replaceAll('|', '\\|');
}

function captionOf(page: Page, table: Element): string {
  const caption = Element.prototype.querySelector.call(table, 'caption');
  return caption ? seenText(page, caption, 120) : '';
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
