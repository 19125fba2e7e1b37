/** The number, 1 to 12, of the first month a text names, in full or short, in the page's language or English. */
export function monthNamed(text: string): number | undefined {
  const numbered = /(?<!\d)(\d{1,2})月/.exec(text)?.[1];
  if (numbered) return Number(numbered);
  const languages = [document.documentElement.lang, 'en'].filter(Boolean);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const language of languages) {
      const number = namesIn(language).get(word);
      if (number) return number;
    }
  }
  return undefined;
}

function namesIn(language: string): ReadonlyMap<string, number> {
  const known = names.get(language) ?? monthNames(language);
  names.set(language, known);
  return known;
}

const names = new Map<string, ReadonlyMap<string, number>>();

function monthNames(language: string): Map<string, number> {
  const [locale = 'en'] = Intl.DateTimeFormat.supportedLocalesOf(tagOf(language));
  const found = new Map<string, number>();
  // Many languages write a month otherwise beside a day; both forms are met in calendars.
  for (const style of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC', ...(day && { day }) });
      for (let month = 0; month < 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/\P{L}/gu, '');
        if (name) found.set(name, month + 1);
      }
    }
  }
  return found;
}

// What a page gives as its language can be anything.
function tagOf(language: string): string[] {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? [language] : [];
}
