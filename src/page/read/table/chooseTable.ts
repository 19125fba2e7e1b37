import { ToolFailure } from '#contract/toolFailure';
import { isWithin, nearest } from '../../document/ancestry';
import { isBehind, openModal } from '../../document/modal';
import { select } from '../../document/roots';
import { isVisible } from '../../document/visible';
import type { Page } from '../../page';
import { ambiguous } from '../../point/misses';
import { type Pointing, pointedAt } from '../../point/pointedAt';
import { isTable } from './tableParts';

interface Asked extends Omit<Pointing, 'target'> {
  target?: string | undefined;
}

/**
 * The table a target is, holds or stands in; without one, the only table of the page.
 * Throws TARGET_NOT_FOUND, TARGET_AMBIGUOUS, and as resolving does.
 */
export async function chooseTable(
  page: Page,
  { target, role, pick }: Asked,
  signal: AbortSignal,
): Promise<Element> {
  const tables = dataTables(page);
  if (target === undefined) return oneOf(page, tables, { target: 'table', pick });
  // Words for the table itself are nearer to its caption than to what stands in its cells.
  const element = await pointedAt(page, { target, role, pick }, { purpose: 'any', signal });
  const around = nearest(element, isTableElement);
  if (around) return around;
  return oneOf(
    page,
    tables.filter((table) => isWithin(table, element)),
    { target, pick },
  );
}

/** Tables a person can see that hold data; those that only lay out a page are left out. */
export function dataTables(page: Page): Element[] {
  const modal = openModal(page);
  const tables: Element[] = [];
  for (const table of select(page, 'table,[role="table"],[role="grid"],[role="treegrid"]')) {
    if (tables.length >= MOST_TABLES) break;
    if (isTable(table) && isData(table) && isVisible(table) && !isBehind(modal, table)) tables.push(table);
  }
  return tables;
}

/** Headers, a caption or a role say that a table is one; else it must have rows and columns, and no table inside. */
export function isData(table: Element): boolean {
  const has = (selector: string) => Element.prototype.querySelector.call(table, selector) !== null;
  if (!table.matches('table')) return true;
  if (has('table')) return false;
  return table.matches('[role]') || has('th,caption') || (has('tr + tr') && has('td + td'));
}

const MOST_TABLES = 50;
const isTableElement = (element: Element): element is Element => isTable(element);

function oneOf(page: Page, tables: readonly Element[], pointing: Pointing): Element {
  const { pick, target } = pointing;
  const [only] = tables;
  const meant = pick === undefined ? (tables.length === 1 ? only : undefined) : tables[pick - 1];
  if (meant) return meant;
  if (only) throw ambiguous(page, pointing, tables);
  throw new ToolFailure(
    'TARGET_NOT_FOUND',
    `A table was asked for (“${target}”); there is none that can be seen. Lists and cards are for read_page.`,
  );
}
