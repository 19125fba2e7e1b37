import { digitSpoken } from './numberWords';

/** An e-mail address as it is said: "me at example dot com". Undefined when the words spell none. */
export function spelledAddress(said: string): string | undefined {
  const written = joined(tidy(said));
  return written !== undefined && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(written) ? written : undefined;
}

/** A web address as it is said: "example dot com slash shop", with a scheme. */
export function spelledSite(said: string): string | undefined {
  const written = joined(tidy(said));
  if (written === undefined || !/^(?:https?:\/\/)?[^\s@/]+\.\p{L}{2,}(?:[/:?#]\S*)?$/iu.test(written))
    return undefined;
  return /^https?:/i.test(written) ? written : `https://${written}`;
}

/** A telephone number as it is said: "plus four nine double seven". */
export function spelledNumber(said: string): string | undefined {
  const written = joined(tidy(said));
  return written !== undefined && /^\+?[\d-]{3,}$/.test(written) ? written : undefined;
}

/**
 * What was spelled sign by sign: "capital m a r y underscore nine". Undefined unless all of it is, and at least one
 * sign has a name of its own: "a b c" is what it says.
 */
export function spelledSigns(said: string): string | undefined {
  const words = tidy(said);
  const isNamed = words.some((word) => SIGNS.has(word) || MODIFIERS.has(word));
  const isSpelled = words.every(
    (word) => word.length === 1 || SIGNS.has(word) || MODIFIERS.has(word) || digitSpoken(word) !== undefined,
  );
  return words.length > 2 && isNamed && isSpelled ? joined(words) : undefined;
}

function tidy(said: string): string[] {
  return said
    .trim()
    .replace(/[.!]$/, '')
    .replace(/\bdouble[- ]?(?:u|you)\b/gi, 'w')
    .replace(/\bfull stop\b/gi, 'dot')
    .replace(/\bat sign\b/gi, 'at')
    .replace(/\bforward slash\b/gi, 'slash')
    .split(/\s+/)
    .map((word) =>
      SIGNS.has(word.toLowerCase()) || MODIFIERS.has(word.toLowerCase()) ? word.toLowerCase() : word,
    );
}

/** The words run together, signs and digits for their names; undefined where a modifier has nothing to modify. */
function joined(words: readonly string[]): string | undefined {
  let written = '';
  for (let index = 0; index < words.length; index += 1) {
    const modify = MODIFIERS.get(words[index] ?? '');
    if (modify) index += 1;
    const word = words[index];
    if (word === undefined) return undefined;
    const sign = SIGNS.get(word) ?? digitSpoken(word.toLowerCase()) ?? word;
    written += modify ? modify(sign) : sign;
  }
  return written;
}

const firstUp = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const MODIFIERS = new Map<string, (sign: string) => string>([
  ['capital', firstUp],
  ['uppercase', (word) => word.toUpperCase()],
  ['lowercase', (word) => word.toLowerCase()],
  ['double', (sign) => sign.repeat(2)],
  ['triple', (sign) => sign.repeat(3)],
]);

const SIGNS = new Map([
  ['at', '@'],
  ['dot', '.'],
  ['point', '.'],
  ['underscore', '_'],
  ['dash', '-'],
  ['hyphen', '-'],
  ['minus', '-'],
  ['plus', '+'],
  ['slash', '/'],
  ['colon', ':'],
  ['hash', '#'],
  ['percent', '%'],
  ['ampersand', '&'],
  ['equals', '='],
]);
