import { spokenDate, spokenDateTime } from '../spokenDate';
import { spokenTime } from '../spokenTime';
import { monthNamed } from './monthNames';

/** A day, a time of day, or both, as pickers ask for. */
export interface Moment {
  /** As YYYY-MM-DD. */
  date?: string;
  /** As HH:MM or HH:MM:SS. */
  time?: string;
}

/** The day and time a person says; nothing where it is neither, or not clear. */
export function saidMoment(said: string): Moment | undefined {
  const plain = said.trim().toLowerCase();
  const both = spokenDateTime(plain)?.split('T');
  if (both?.[0] && both[1]) return { date: both[0], time: both[1] };
  const date = spokenDate(plain);
  if (date) return { date };
  const time = spokenTime(plain);
  return time ? { time } : undefined;
}

/** Whether a text can be read as the moment, in whatever form its page writes days and times. */
export function denotes(text: string, { date, time }: Moment): boolean {
  return (!date || datesIn(text).includes(date)) && (!time || timeIn(text) === time.slice(0, 5));
}

/** The days a text can be read as, as YYYY-MM-DD: two where day and month can be told apart by nobody. */
export function datesIn(text: string): string[] {
  const yearFirst = /(?<!\d)(\d{4})(?:[-/.]\s?|年)(\d{1,2})(?:[-/.]\s?|月)(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return days([yearFirst[1], yearFirst[2], yearFirst[3]]);
  const yearLast = /(?<!\d)(\d{1,2})[-/.]\s?(\d{1,2})[-/.]\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (yearLast) {
    const [, one, two, year = ''] = yearLast;
    const full = year.length === 2 ? `20${year}` : year;
    return days([full, two, one], [full, one, two]);
  }
  const month = monthNamed(text);
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  const day = /(?<![\d:])\d{1,2}(?![\d:])/.exec(text)?.[0];
  return month ? days([year, String(month), day]) : [];
}

/** The time of day in a text as HH:MM. */
function timeIn(text: string): string | undefined {
  const [, hours, minutes, , half = ''] =
    /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m\b)?/i.exec(text) ?? [];
  if (!hours || !minutes) return undefined;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  return `${two(hour)}:${minutes}`;
}

function days(...readings: (string | undefined)[][]): string[] {
  const all = readings.flatMap(([year, month, day]) => {
    if (!year || !month || !day || Number(month) > 12 || Number(day) > 31) return [];
    return [`${year}-${two(Number(month))}-${two(Number(day))}`];
  });
  return [...new Set(all)];
}

const two = (number: number) => String(number).padStart(2, '0');
