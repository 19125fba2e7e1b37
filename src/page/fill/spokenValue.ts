import { ToolFailure } from '#contract/toolFailure';
import { spokenColour } from './spokenColour';
import { spokenDate, spokenDateTime, spokenMonth, spokenWeek } from './spokenDate';
import { spokenAmount, spokenNumber } from './spokenNumber';
import { spokenTime } from './spokenTime';

interface Said {
  field: HTMLInputElement;
  said: string;
  /** What people call the field. */
  name: string;
}

/** What a person says, in the form a field of the type wants. Throws INVALID_ARGS naming the form. */
export function spokenValue(type: string, { field, said, name }: Said): string {
  const form = FORMS[type];
  if (!form) return said;
  const value = form.parse(said.trim().toLowerCase(), field);
  if (value !== undefined) return value;
  throw new ToolFailure(
    'INVALID_ARGS',
    `“${said.slice(0, 80)}” is not ${form.what} that “${name}” can take. Say it as ${form.example}.`,
  );
}

interface Form {
  what: string;
  example: string;
  parse(said: string, field: HTMLInputElement): string | undefined;
}

const FORMS: Record<string, Form | undefined> = {
  number: { what: 'a number', example: '"12.5"', parse: (said) => spokenNumber(said) },
  range: {
    what: 'a number',
    example: '"40" or "40 %"',
    parse: (said, { min, max }) => spokenAmount(said, Number(min || 0), Number(max || 100)),
  },
  date: { what: 'a clear date', example: '"2026-11-20"', parse: (said) => spokenDate(said) },
  time: { what: 'a time', example: '"15:30"', parse: (said) => spokenTime(said) },
  'datetime-local': {
    what: 'a clear date and time',
    example: '"2026-11-20 15:30"',
    parse: (said) => spokenDateTime(said),
  },
  month: { what: 'a month', example: '"2026-11"', parse: (said) => spokenMonth(said) },
  week: { what: 'a week', example: '"2026-W47"', parse: (said) => spokenWeek(said) },
  color: { what: 'a colour', example: '"#ff8800"', parse: (said) => spokenColour(said) },
};
