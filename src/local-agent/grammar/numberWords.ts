const small: Readonly<Record<string, number>> = {
  zero: 0,
  oh: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const ordinals: readonly string[] = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "two", "twenty-three", "two hundred and five", "4" as a number. */
export function readNumber(words: string): number | undefined {
  const digits = readDigits(words);
  return digits === undefined ? undefined : Number(digits);
}

/** Like `readNumber`, but "five five one two" stays the digits 5512, as in a telephone number. */
export function readDigits(words: string): string | undefined {
  const parts = words
    .trim()
    .toLowerCase()
    .split(/[\s-]+/u);
  const whole = parts.length === 1 ? parts[0] : undefined;
  if (whole !== undefined && /^\d+(?:\.\d+)?$/u.test(whole)) return whole;
  if (parts.length > 1 && !words.includes('-') && parts.every((part) => singleDigit(part) !== undefined)) {
    return parts.map(singleDigit).join('');
  }
  const total = readCardinal(parts);
  return total === undefined ? undefined : String(total);
}

/** "second", "2nd" as 2. */
export function readOrdinal(word: string): number | undefined {
  const place = ordinals.indexOf(word.toLowerCase()) + 1;
  if (place > 0) return place;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/iu.exec(word)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The ordinals as an alternative for patterns. */
export const ORDINAL = `(?:${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th))`;

function singleDigit(part: string): number | undefined {
  const value = /^\d$/u.test(part) ? Number(part) : wordValue(part);
  return value !== undefined && value < 10 ? value : undefined;
}

function wordValue(part: string): number | undefined {
  return Object.hasOwn(small, part) ? small[part] : undefined;
}

function readCardinal(parts: readonly string[]): number | undefined {
  let total = 0;
  let group = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const value = wordValue(part);
    if (part === 'and' && total + group > 0) continue;
    if (part === 'hundred' && group > 0 && group < 10) {
      group *= 100;
      last = 100;
    } else if (part === 'thousand' && group > 0) {
      total += group * 1000;
      group = 0;
      last = 1000;
    } else if (value !== undefined && value < last && (value < 10 || last >= 100)) {
      group += value;
      last = value % 10 === 0 && value >= 20 ? 10 : 0;
    } else return undefined;
  }
  return parts.length > 0 && parts.at(-1) !== 'and' ? total + group : undefined;
}
