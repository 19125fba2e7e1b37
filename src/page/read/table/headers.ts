import type { Page } from '../../page';
import { seenText } from '../seenText';
import { isHeaderCell, isRowHeader, type TableRow } from './tableParts';

/** Whether a row names the columns below it. */
export function isHeaderRow({ cells, inHead }: TableRow): boolean {
  if (cells.length === 0) return inHead;
  return inHead || cells.every((cell) => isHeaderCell(cell) && !isRowHeader(cell));
}

/** A name for each column: what its header cells say from the top down; "column 3" for one without words. */
export function columnHeaders(page: Page, rows: readonly (readonly (Element | undefined)[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = new Set(rows.map((row) => row[column]).filter((cell) => cell !== undefined));
    const words = [...cells].map((cell) => seenText(page, cell, MOST_CHARACTERS));
    return [...new Set(words)].filter((said) => said !== '').join(' / ') || `column ${column + 1}`;
  });
}

/** Whether rows can be told as objects: each column has a header of its own that is safe as a key. */
export function areKeys(headers: readonly string[]): boolean {
  return new Set(headers).size === headers.length && !headers.some((header) => UNSAFE.has(header));
}

const MOST_CHARACTERS = 80;
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);
