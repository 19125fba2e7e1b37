import { attributeOf, firstInside } from '../document/nativeReads';
import { holderOf, tableOf } from './holders';

/** A data cell; one of a grid can be gone to and acted on. */
export function cellRole(cell: Element): string | undefined {
  const table = tableOf(cell);
  if (!table) return undefined;
  return isGrid(table) ? 'gridcell' : 'cell';
}

/** A header of its column or its row, by its scope, or as HTML assigns it where it has none. */
export function headerCellRole(header: Element): string | undefined {
  if (!tableOf(header)) return undefined;
  const scope = attributeOf(header, 'scope')?.toLowerCase() ?? '';
  if (scope.startsWith('row')) return 'rowheader';
  if (scope.startsWith('col')) return 'columnheader';
  const row = holderOf(header, ['tr']);
  return row && firstInside(row, ':scope > td') ? 'rowheader' : 'columnheader';
}

function isGrid(table: Element): boolean {
  return /^\s*(?:tree)?grid\b/i.test(attributeOf(table, 'role') ?? '');
}
