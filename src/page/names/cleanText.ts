/** Page text as a person sees it: without invisible and bidirectional control characters, white space collapsed. */
export function cleanText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  return raw.replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();
}

/** Cleaned and cut to `most` characters, at a word where one is near. */
export function cappedText(raw: string, most: number): string {
  const clean = cleanText(raw);
  if (clean.length <= most) return clean;
  const cut = clean.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cleanText(space > most * 0.7 ? cut.slice(0, space) : cut)}…`;
}

export const NAME_CHARACTERS = 120;

const PLAIN = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/;

// Controls, formats (soft hyphen, zero-width and bidirectional marks, tags), private use, lone surrogates, fillers.
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Variation_Selector}\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]|\u034f/gu;
