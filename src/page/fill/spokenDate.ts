import { spokenTime } from './spokenTime';

/** A date as people say it, as YYYY-MM-DD; nothing when day and month could be confused or the year is missing. */
export function spokenDate(said: string): string | undefined {
  const relative = RELATIVE[said];
  if (relative !== undefined) return fromToday(relative);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(said);
  if (iso) return date(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(said);
  if (dotted) return date(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(said);
  if (slashed) return slashedDate(Number(slashed[1]), Number(slashed[2]), slashed[3]);
  return namedDate(
    said
      .replace(/[,.]/g, ' ')
      .replace(/\b(the|of)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A date and a time, as YYYY-MM-DDTHH:MM. */
export function spokenDateTime(said: string): string | undefined {
  const match =
    /^(.+?)(?:t|,?\s+(?:at\s+)?)(\d{1,2}(?:[:.h]\d{2}){0,2}\s*(?:a\.?m\.?|p\.?m\.?|o'?clock|uhr)?|noon|midnight)$/.exec(
      said,
    );
  const day = match?.[1] && spokenDate(match[1]);
  const time = match?.[2] && spokenTime(match[2]);
  return day && time ? `${day}T${time}` : undefined;
}

/** A month ("november 2026", "11/2026") as YYYY-MM. */
export function spokenMonth(said: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})$/.exec(said);
  const numbers = /^(\d{1,2})[/.](\d{4})$/.exec(said);
  const named = /^([a-z]+)\.?,?\s+(?:of\s+)?(\d{4})$/.exec(said);
  const year = iso?.[1] ?? numbers?.[2] ?? named?.[2];
  const month = iso?.[2] ?? numbers?.[1] ?? (named?.[1] && monthNumber(named[1]));
  return date(year, month, '1')?.slice(0, 7);
}

/** A week ("week 47 of 2026") as YYYY-Www. */
export function spokenWeek(said: string): string | undefined {
  const match = /^(?:(\d{4})-w|week\s+)(\d{1,2})(?:,?\s+(?:of\s+)?(\d{4}))?$/.exec(said);
  const year = match?.[1] ?? match?.[3];
  const week = Number(match?.[2]);
  return year && week >= 1 && week <= 53 ? `${year}-W${two(week)}` : undefined;
}

function namedDate(said: string): string | undefined {
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/.exec(said);
  if (monthFirst?.[1]) return date(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+) (\d{4})$/.exec(said);
  return dayFirst?.[2] ? date(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]) : undefined;
}

function slashedDate(first: number, second: number, year: string | undefined): string | undefined {
  if (first > 12) return date(year, String(second), String(first));
  if (second > 12 || first === second) return date(year, String(first), String(second));
  return undefined;
}

function monthNumber(word: string): string | undefined {
  const index = word.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(word));
  return index < 0 ? undefined : String(index + 1);
}

function date(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (!year || !month || !day) return undefined;
  const parsed = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (parsed.getUTCMonth() !== Number(month) - 1 || parsed.getUTCDate() !== Number(day)) return undefined;
  return `${year}-${two(Number(month))}-${two(Number(day))}`;
}

function fromToday(days: number): string {
  const then = new Date();
  then.setDate(then.getDate() + days);
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

const two = (number: number) => String(number).padStart(2, '0');

const RELATIVE: Record<string, number | undefined> = { yesterday: -1, today: 0, tomorrow: 1 };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
