import type { Outcome } from '#contract/result';
import { attributeOf } from '../../document/nativeReads';
import { isVisible } from '../../document/visible';
import { describe } from '../../names/describe';
import { counted, listed } from '../../names/listed';
import type { Page } from '../../page';
import { seenText } from '../seenText';
import { inSlices } from '../slices';
import { chooseTable } from './chooseTable';
import { createGrid } from './grid';
import { areKeys, columnHeaders, isHeaderRow } from './headers';
import { type TableRow, tableParts } from './tableParts';

export interface TableAsked {
  target?: string | undefined;
  role?: string | undefined;
  pick?: number | undefined;
  mostRows: number;
}

/** Tells a table row by row, spans filled in, and how many rows there are in all. */
export async function readTable(page: Page, asked: TableAsked, signal: AbortSignal): Promise<Outcome> {
  const table = await chooseTable(page, asked, signal);
  const read = await readRows(page, table, asked.mostRows, signal);
  const headers = columnHeaders(page, read.head);
  const keyed =
    headers.length > 0 && areKeys(headers) && read.rows.every((row) => row.length <= headers.length);
  const total = Math.max(read.count, declaredRows(table) - read.head.length);
  const { ref, role, name } = describe(page, table);
  return {
    say: summary({ name, headers, total, shown: read.rows.length }),
    data: {
      table: { ref, role, name },
      headers,
      rows: keyed ? read.rows.map((row) => keyedRow(headers, row)) : read.rows,
      rows_total: total,
      truncated: read.rows.length < total,
      ...(read.whole ? {} : { stopped_by: 'budget' }),
      row_refs: read.controls,
    },
  };
}

interface Rows {
  head: (Element | undefined)[][];
  rows: string[][];
  /** The rows that have controls, counted from 1. */
  controls: Record<string, unknown>[];
  count: number;
  whole: boolean;
}

async function readRows(page: Page, table: Element, most: number, signal: AbortSignal): Promise<Rows> {
  const grid = createGrid();
  const read: Rows = { head: [], rows: [], controls: [], count: 0, whole: true };
  const take = (row: TableRow) => {
    const isHead = read.count === 0 && isHeaderRow(row);
    if (!isHead) read.count += 1;
    if (read.rows.length >= most) return;
    const cells = grid.add(row.cells);
    if (isHead) read.head.push(cells);
    else {
      read.rows.push(cells.map((cell) => (cell ? seenText(page, cell, MOST_CELL) : '')));
      read.controls.push(...controlsIn(page, row.element, read.count));
    }
  };
  read.whole = await inSlices(tableParts(page, table), take, signal);
  return read;
}

const MOST_CELL = 200;
const MOST_CONTROLS = 6;
const CONTROLS =
  'a[href],button,input:not([type="hidden" i]),select,textarea,[role="button"],[role="link"],[role="checkbox"],[role="switch"]';

function controlsIn(page: Page, row: Element, number: number): Record<string, unknown>[] {
  const found: NodeListOf<Element> = Element.prototype.querySelectorAll.call(row, CONTROLS);
  const controls = [...found].filter(isVisible);
  if (controls.length === 0) return [];
  const { ref } = describe(page, row);
  return [
    {
      row: number,
      ref,
      controls: controls.slice(0, MOST_CONTROLS).map((control) => describe(page, control)),
    },
  ];
}

/** Tables that draw only the rows in view say how many there are. */
function declaredRows(table: Element): number {
  const count = Number(attributeOf(table, 'aria-rowcount') ?? 0);
  return Number.isInteger(count) && count > 0 ? count : 0;
}

function keyedRow(headers: readonly string[], row: readonly string[]): Record<string, string> {
  return Object.fromEntries(headers.map((header, column) => [header, row[column] ?? '']));
}

interface Summed {
  name: string;
  headers: readonly string[];
  total: number;
  shown: number;
}

function summary({ name, headers, total, shown }: Summed): string {
  const called = name ? `The table “${name}”` : 'The table';
  const columns = headers.length > 0 ? `, with the columns ${listed(headers)}` : '';
  const part = shown < total ? ` The first ${shown} are told; ask for more with max_rows.` : '';
  return `${called} has ${counted(total, 'row')}${columns}.${part}`;
}
