import { ToolFailure } from '#contract/toolFailure';
import { giveFocus } from '../../act/focus';
import { textOf } from '../../document/nativeReads';
import { isDisabled } from '../../document/visible';
import { checkGoing, nextTask } from '../../document/waiting';
import { strikeText } from '../../keys/strikeText';
import { nameOf } from '../../names/name';
import type { Page } from '../../page';
import { commit, selectAll } from '../insertText';
import { cellOf } from './calendar';
import type { Moment } from './moment';
import type { Opened } from './onView';
import { pressPart } from './pressPart';
import { turnTo } from './turnCalendar';

interface Picking {
  opened: Opened;
  wanted: Moment;
  /** What people call the field. */
  name: string;
  signal: AbortSignal;
}

/**
 * Picks a day in the calendar that was opened, and the time in its fields. Throws NO_EFFECT where the picker lacks what
 * that takes, TARGET_DISABLED for a day that cannot be chosen.
 */
export async function pickMoment(page: Page, { opened, wanted, name, signal }: Picking): Promise<void> {
  if (wanted.date) await pickDay(page, wanted.date, { opened, wanted, name, signal });
  if (wanted.time) await pickTime(page, wanted.time, { opened, wanted, name, signal });
}

async function pickDay(page: Page, date: string, { opened, name, signal }: Picking): Promise<void> {
  const [year, month] = date.split('-').map(Number);
  const calendar = await turnTo(page, { opened, wanted: (year ?? 0) * 12 + (month ?? 1) - 1, signal });
  const cell = cellOf(calendar, date);
  if (!cell) {
    throw new ToolFailure('NO_EFFECT', `The calendar of “${name}” shows no ${date}. Look at the page again.`);
  }
  if (isDisabled(cell) || /(^|[\s_-])(disabled|unavailable)\b/i.test(cell.className)) {
    throw new ToolFailure('TARGET_DISABLED', `${date} cannot be chosen in “${name}”. Choose another day.`);
  }
  await pressPart(page, cell, signal);
}

async function pickTime(page: Page, time: string, { opened, name, signal }: Picking): Promise<void> {
  const fields = opened.controls('input');
  const fieldFor = (said: RegExp) => fields.find((field) => said.test(nameOf(page, field)));
  const [hours = '', minutes = ''] = time.split(':');
  const [hourField, minuteField] = [fieldFor(HOUR), fieldFor(MINUTE)];
  if (!hourField || !minuteField) {
    throw new ToolFailure(
      'NO_EFFECT',
      `The picker of “${name}” has no fields for hour and minute. Set the time by hand.`,
    );
  }
  const half = halfShown(opened);
  const shownHours = half ? String(Number(hours) % 12 || 12) : hours;
  for (const [field, digits] of [
    [hourField, shownHours],
    [minuteField, minutes],
  ] as const) {
    checkGoing(signal);
    page.mutations.quietly(() => selectAll(page, field));
    await strikeText(page, digits, signal);
    page.mutations.quietly(() => commit(field));
    await nextTask();
  }
  // Some take over a part when it is left.
  page.mutations.quietly(() => giveFocus(page, hourField));
  await nextTask();
  if (half && /pm/i.test(textOf(half)) !== Number(hours) >= 12) await pressPart(page, half, signal);
}

const halfShown = (opened: Opened) =>
  opened.controls('button,span,[role=button]').find((one) => /^\s*[ap]m\s*$/i.test(textOf(one)));

const HOUR = /hour|stunde|heure|hora|\bora\b/i;
const MINUTE = /minute|minuto/i;
