import type { Moment } from './moment';

/**
 * How a moment can be typed into a field: in the form its hint shows ("DD.MM.YYYY", "tt.mm.jjjj", "hh:mm"), else in the
 * international one, with and without seconds.
 */
export function spellingsOf(moment: Moment, hint: string): string[] {
  const hinted = inForm(hint, moment);
  if (hinted) return [hinted];
  const { date, time } = moment;
  if (!time) return date ? [date] : [];
  const times = time.length > 5 ? [time] : [time, `${time}:00`];
  return times.map((one) => (date ? `${date} ${one}` : one));
}

/** The moment in the form a hint shows; nothing where the hint shows none, or asks for more than was said. */
export function inForm(hint: string, { date, time }: Moment): string | undefined {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const [hour = '', minute = '', second = '00'] = time?.split(':') ?? [];
  const said: Parts = { year, month, day, hour, minute, second };
  let afterHour = false;
  let known = 0;
  let lacks = false;
  const twelve = /h.*\ba{1,2}\b|h.*am/i.test(hint);
  const typed = hint.trim().replace(/\p{L}+(?:\/pm)?/giu, (run) => {
    const part = partFor(run.toLowerCase(), afterHour);
    afterHour ||= part === 'hour';
    if (!part) {
      lacks = true;
      return run;
    }
    known += 1;
    if (part === 'half') return Number(hour) < 12 ? 'AM' : 'PM';
    if (!said[part]) lacks = true;
    const full = part === 'hour' && twelve ? String(Number(hour) % 12 || 12).padStart(2, '0') : said[part];
    return run.length === 2 && part === 'year'
      ? full.slice(2)
      : run.length === 1
        ? String(Number(full))
        : full;
  });
  const wants = (date ? 3 : 0) + (time ? 2 : 0);
  return lacks || known < wants || /\d.*\p{L}{3}/u.test(hint) ? undefined : typed;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
type Parts = Record<Part, string>;

function partFor(run: string, afterHour: boolean): Part | 'half' | undefined {
  if (run === 'am/pm' || (afterHour && /^a{1,2}$/.test(run))) return 'half';
  return FORMS.find(([form, , after]) => form.test(run) && (after === undefined || after === afterHour))?.[1];
}

// English, German, French, Spanish and Italian letters; J is a year in German and a day in French.
const FORMS: readonly [form: RegExp, part: Part, afterHour?: boolean][] = [
  [/^(y{1,4}|j{4}|a{4})$/, 'year'],
  [/^(d{1,2}|t{1,2}|j{1,2}|g{1,2})$/, 'day'],
  [/^m{1,2}$/, 'minute', true],
  [/^m{1,2}$/, 'month', false],
  [/^(h{1,2}|u{1,2})$/, 'hour'],
  [/^s{1,2}$/, 'second'],
];
