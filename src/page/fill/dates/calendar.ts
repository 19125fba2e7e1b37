import { isWithin } from '../../document/ancestry';
import { isInput, isSelect } from '../../document/elementKinds';
import { attributeOf, drawnParentOf, textOf } from '../../document/nativeReads';
import { select } from '../../document/roots';
import { isVisible } from '../../document/visible';
import { shownText } from '../../document/walk';
import type { Page } from '../../page';
import { datesIn } from './moment';
import { monthNamed } from './monthNames';
import type { Opened } from './onView';

/** A month of days on view. */
export interface Calendar {
  /** What is drawn around the days, with the buttons that turn it. */
  frame: Element;
  /** The days in order, with those before and after the month that fill its weeks. */
  cells: readonly Element[];
  /** The month shown, as months since year 0; undefined where it is told nowhere. */
  month: number | undefined;
}

/** The calendar that was opened; nothing where what is on view is none. */
export function calendarIn(page: Page, opened: Opened): Calendar | undefined {
  const cells = daysOf(opened.numbers());
  const [first, last] = [cells.at(0), cells.at(-1)];
  if (!first || !last) return undefined;
  const dated = datedMonth(cells);
  let frame = first;
  for (let at: Element | null = first; at; at = drawnParentOf(at)) {
    frame = at;
    if (!isWithin(last, at)) continue;
    const month = dated ?? headedMonth(page, at);
    if (month !== undefined && (turners(page, at).length > 0 || fieldsIn(page, at).length > 0)) {
      return { frame, cells, month };
    }
    if (attributeOf(at, 'role') === 'dialog' || drawnParentOf(at)?.localName === 'body') break;
  }
  return { frame, cells, month: dated };
}

/** The cell of a day of the month shown. */
export function cellOf({ cells }: Calendar, date: string): Element | undefined {
  const exact = cells.find((cell) => dateOf(cell) === date);
  if (exact || cells.some((cell) => dateOf(cell) !== undefined)) return exact;
  return monthCells(cells)[Number(date.slice(8)) - 1];
}

/** What may turn a calendar: its buttons, and things its makers call previous or next. */
export function turners(page: Page, frame: Element): Element[] {
  // Days of the months around are called previous and next as well.
  return [...select(page, TURNERS)].filter(
    (one) => isWithin(one, frame) && isVisible(one) && !/^\s*\d+\s*$/.test(textOf(one)),
  );
}

/** Fields in which month and year of a calendar are chosen. */
export function fieldsIn(page: Page, frame: Element): (HTMLSelectElement | HTMLInputElement)[] {
  return [...select(page, 'select,input[type=number]')].filter(
    (one): one is HTMLSelectElement | HTMLInputElement =>
      (isSelect(one) || isInput(one)) && isWithin(one, frame) && isVisible(one),
  );
}

// Days count up from 1; a clock's numbers begin elsewhere or go no further than 24.
function daysOf(numbers: readonly Element[]): Element[] {
  const values = numbers.map((cell) => Number(textOf(cell)));
  const start = values.findIndex((value, at) => value === 1 && values[at + 27] === 28);
  if (start < 0) return [];
  let end = start + 28;
  while (end < values.length && (values[end] === (values[end - 1] ?? 0) + 1 || values[end] === 1)) end += 1;
  let from = start;
  while (from > 0 && (values[from - 1] === (values[from] ?? 0) - 1 || from === start)) from -= 1;
  const leads = from < start && (values[from] ?? 0) > 20;
  return numbers.slice(leads ? from : start, end);
}

function monthCells(cells: readonly Element[]): Element[] {
  const start = cells.findIndex((cell) => Number(textOf(cell)) === 1);
  const after = cells.findIndex((cell, at) => at > start && Number(textOf(cell)) === 1);
  return cells.slice(start, after < 0 ? undefined : after);
}

function datedMonth(cells: readonly Element[]): number | undefined {
  const months = monthCells(cells).flatMap((cell) => dateOf(cell)?.slice(0, 7) ?? []);
  const [year, month] = months.at(0)?.split('-').map(Number) ?? [];
  return year && month ? year * 12 + month - 1 : undefined;
}

/** The day a cell says it is, of itself or close around it. */
function dateOf(cell: Element): string | undefined {
  const day = textOf(cell).trim().padStart(2, '0');
  for (let at: Element | null = cell, levels = 0; at && levels < 3; at = drawnParentOf(at), levels += 1) {
    if (textOf(at).trim() !== textOf(cell).trim()) return undefined;
    for (const name of TELLING) {
      const said = attributeOf(at, name);
      const date = said ? datesIn(said).find((one) => one.endsWith(`-${day}`)) : undefined;
      if (date) return date;
    }
  }
  return undefined;
}

function headedMonth(page: Page, frame: Element): number | undefined {
  const fields = fieldsIn(page, frame).map((field) =>
    isSelect(field) ? (field.selectedOptions[0]?.label ?? '') : field.value,
  );
  const heading = [...fields, shownText(page, frame, 120)].join(' ');
  const month = monthNamed(heading);
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(heading)?.[0]);
  return month && year ? year * 12 + month - 1 : undefined;
}

const TELLING = ['data-date', 'data-day', 'data-iso', 'datetime', 'title', 'aria-label', 'data-value'];
const TURNERS = 'button,[role=button],a,[class*=prev],[class*=next]';
