import { attributeOf, localNameOf } from '../../document/nativeReads';
import { drawnChildren, isUnread } from '../../document/walk';
import { roleOf } from '../../names/role';
import type { Page } from '../../page';
import { look } from '../look';

/** A row of a table as it is drawn. */
export interface TableRow {
  element: Element;
  cells: Element[];
  /** Stands in the table's head. */
  inHead: boolean;
}

/** Rows and caption of a table, native or made of roles; tables inside its cells are not looked into. */
export function* tableParts(page: Page, table: Element): Generator<TableRow> {
  const steps: { element: Element; inHead: boolean }[] = childSteps(page, table, false);
  for (let visited = 0; visited < MOST_NODES; visited += 1) {
    const step = steps.pop();
    if (!step) return;
    const { element } = step;
    if (isUnread(element) || look(element) === 'hidden' || isTable(element)) continue;
    const inHead = step.inHead || localNameOf(element) === 'thead';
    if (isRow(element)) yield { element, cells: cellsOf(page, element), inHead };
    else if (localNameOf(element) !== 'caption') steps.push(...childSteps(page, element, inHead));
  }
}

export function isTable(element: Element): boolean {
  const role = attributeOf(element, 'role');
  if (role !== null) return TABLE_ROLES.has(role);
  return localNameOf(element) === 'table';
}

/** A cell that names others. */
export function isHeaderCell(cell: Element): boolean {
  return HEADER_ROLES.has(cellRole(cell));
}

export function isRowHeader(cell: Element): boolean {
  return cellRole(cell) === 'rowheader' || attributeOf(cell, 'scope')?.startsWith('row') === true;
}

const MOST_NODES = 20_000;
const TABLE_ROLES = new Set(['table', 'grid', 'treegrid']);
const HEADER_ROLES = new Set(['columnheader', 'rowheader', 'th']);
const CELL_ROLES = new Set([...HEADER_ROLES, 'cell', 'gridcell', 'td']);

/** The role where there is one, else the element's name: `th` and `td` need no more. */
function cellRole(cell: Element): string {
  return attributeOf(cell, 'role') ?? localNameOf(cell);
}

function isRow(element: Element): boolean {
  return (attributeOf(element, 'role') ?? localNameOf(element)) === 'tr' || roleOf(element) === 'row';
}

function cellsOf(page: Page, row: Element): Element[] {
  const cells: Element[] = [];
  const steps = childSteps(page, row, false);
  while (cells.length < MOST_CELLS) {
    const step = steps.pop();
    if (!step) break;
    const { element } = step;
    if (isUnread(element) || look(element) === 'hidden') continue;
    if (CELL_ROLES.has(cellRole(element))) cells.push(element);
    else if (!isTable(element)) steps.push(...childSteps(page, element, false));
  }
  return cells;
}

const MOST_CELLS = 200;

function childSteps(page: Page, element: Element, inHead: boolean) {
  return drawnChildren(page, element)
    .toReversed()
    .flatMap((child) => (child instanceof Element ? [{ element: child, inHead }] : []));
}
