import { ToolFailure } from '#contract/toolFailure';
import { isSelect } from '../../document/elementKinds';
import { attributeOf } from '../../document/nativeReads';
import { isDisabled } from '../../document/visible';
import { appearsDrawn, checkGoing, nextTask } from '../../document/waiting';
import { strikeText } from '../../keys/strikeText';
import { cleanText } from '../../names/cleanText';
import { nameOf } from '../../names/name';
import type { Page } from '../../page';
import { commit, selectAll } from '../insertText';
import { type Calendar, calendarIn, fieldsIn, turners } from './calendar';
import { monthNamed } from './monthNames';
import type { Opened } from './onView';
import { pressPart } from './pressPart';

interface Way {
  opened: Opened;
  /** Months since year 0. */
  wanted: number;
  signal: AbortSignal;
}

/**
 * Turns the calendar on view to a month, by its fields for month and year where it has some, else by its buttons.
 * Throws NO_EFFECT where it does not get there.
 */
export async function turnTo(page: Page, { opened, wanted, signal }: Way): Promise<Calendar> {
  let calendar = mustShow(page, opened);
  if (calendar.month !== wanted) await byFields(page, calendar, { opened, wanted, signal });
  // A button that leads away or nowhere is not pressed again.
  const useless = new Set<string>();
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    checkGoing(signal);
    calendar = mustShow(page, opened);
    const { month } = calendar;
    if (month === undefined || month === wanted) return calendar;
    const turner = turnerFor(page, calendar, { away: wanted - month, useless });
    if (!turner) break;
    await pressPart(page, turner.element, signal);
    await appearsDrawn(page, () => (monthNow(page, opened) === month ? undefined : true), {
      atMostMs: TURNING_MS,
      signal,
    });
    const now = monthNow(page, opened) ?? month;
    if (Math.abs(wanted - now) >= Math.abs(wanted - month)) useless.add(turner.key);
  }
  throw new ToolFailure(
    'NO_EFFECT',
    `The calendar could not be turned to ${monthWords(wanted)}; it shows ${monthWords(calendar.month)}. Click through it, or choose a day that is near.`,
  );
}

async function byFields(page: Page, calendar: Calendar, { opened, wanted, signal }: Way): Promise<void> {
  const year = String(Math.floor(wanted / 12));
  for (const field of fieldsIn(page, calendar.frame)) {
    if (isSelect(field)) {
      const option = [...field.options].find(
        ({ label }) => label.trim() === year || monthNamed(label) === (wanted % 12) + 1,
      );
      if (!option || option.selected) continue;
      page.mutations.quietly(() => {
        option.selected = true;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        commit(field);
      });
    } else if (/^\d{4}$/.test(field.value) && field.value !== year) {
      page.mutations.quietly(() => selectAll(page, field));
      await strikeText(page, year, signal);
      page.mutations.quietly(() => commit(field));
    }
    await nextTask();
  }
  await appearsDrawn(page, () => (monthNow(page, opened) === wanted ? true : undefined), {
    atMostMs: TURNING_MS,
    signal,
  });
}

interface Search {
  /** How many months are to go; backwards below zero. */
  away: number;
  useless: ReadonlySet<string>;
}

function turnerFor(page: Page, { frame }: Calendar, { away, useless }: Search) {
  const direction = away > 0 ? FORWARD : BACKWARD;
  const turning = turners(page, frame).flatMap((element) => {
    const words = `${cleanText(nameOf(page, element))} ${attributeOf(element, 'title') ?? ''}`.trim();
    const made = attributeOf(element, 'class') ?? '';
    const goes = words ? direction.named.test(words) : direction.made.test(made);
    const key = `${words} ${made}`;
    if (!goes || useless.has(key) || isDisabled(element)) return [];
    return [{ element, key, byYear: YEARLY.test(words || made) }];
  });
  const far = Math.abs(away) >= 12 && turning.find(({ byYear }) => byYear);
  return far || turning.find(({ byYear }) => !byYear);
}

function mustShow(page: Page, opened: Opened): Calendar {
  const calendar = calendarIn(page, opened);
  if (calendar) return calendar;
  throw new ToolFailure(
    'NO_EFFECT',
    'No calendar came on view. Click the field and read the page to see what it offers.',
  );
}

const monthNow = (page: Page, opened: Opened) => calendarIn(page, opened)?.month;

function monthWords(month: number | undefined): string {
  if (month === undefined) return 'no month that could be read';
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(Math.floor(month / 12), month % 12, 1),
  );
}

const FORWARD = {
  named: /next|forward|later|nächste|vor\b|weiter|suivant|siguiente|successivo|próximo|volgende|^[›»→>]+$/i,
  made: /next|forward|right/i,
};
const BACKWARD = {
  named: /prev|back|earlier|last|vorige|vorherige|zurück|précédent|anterior|precedente|vorig|^[‹«←<]+$/i,
  made: /prev|back|left/i,
};
const YEARLY = /year|jahr|année|año|anno|ano\b|super|»|«/i;
const MOST_TURNS = 150;
const TURNING_MS = 500;
