/** Words with what is said of numbers as digits: "twenty one" as 21, "second" as 2nd. */
export function withDigits(words: readonly string[]): string[] {
  const read: string[] = [];
  let tens: number | undefined;
  for (const word of words) {
    const unit = UNITS.get(word);
    if (tens !== undefined && unit !== undefined && unit > 0) read[read.length - 1] = String(tens + unit);
    else read.push(digitsOf(word));
    tens = TENS.get(word);
  }
  return read;
}

/** A single word for a number or a place as digits; any other word as it is. */
function digitsOf(word: string): string {
  return WORDS.get(word) ?? word;
}

/** What words for a whole number below a million mean: "two hundred and five". Undefined for anything else. */
export function numberSpoken(words: readonly string[]): number | undefined {
  let total = 0;
  let group = 0;
  let room = 1_000;
  for (const [index, word] of words.entries()) {
    const value = UNITS.get(word) ?? TEENS.get(word) ?? TENS.get(word);
    if (word === 'and' && index > 0 && index < words.length - 1) continue;
    if (word === 'hundred' && group > 0 && group < 10) [group, room] = [group * 100, 100];
    else if (word === 'thousand' && group > 0 && total === 0)
      [total, group, room] = [group * 1_000, 0, 1_000];
    else if (value !== undefined && value < room && (value > 0 || words.length === 1)) {
      group += value;
      room = TENS.has(word) ? 10 : 0;
    } else return undefined;
  }
  return words.length > 0 ? total + group : undefined;
}

/** A word for one digit: "seven", "oh". */
export function digitSpoken(word: string): string | undefined {
  if (/^\d$/.test(word)) return word;
  const digit = word === 'oh' ? 0 : UNITS.get(word);
  return digit === undefined ? undefined : String(digit);
}

const numbered = (words: string, from: number, step: number) =>
  words.split(' ').map((word, index) => [word, from + index * step] as const);

const UNITS = new Map(numbered('zero one two three four five six seven eight nine', 0, 1));
const TEENS = new Map(
  numbered('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', 10, 1),
);
const TENS = new Map(numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10));
const PLACES =
  'first:1st second:2nd third:3rd fourth:4th fifth:5th sixth:6th seventh:7th eighth:8th ninth:9th tenth:10th';
const WORDS = new Map([
  ...[...UNITS, ...TEENS, ...TENS].map(([word, number]) => [word, String(number)] as const),
  ...PLACES.split(' ').map(
    (place) => [place.slice(0, place.indexOf(':')), place.slice(place.indexOf(':') + 1)] as const,
  ),
]);
