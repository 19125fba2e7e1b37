import { cleanText } from '../names/cleanText';
import { withDigits } from '../spoken/numberWords';
import { symbolName } from '../spoken/symbolNames';

/** A text as it sounds: what two ways of writing the same words have in common. */
export interface Words {
  /** Cleaned and in lower case. */
  plain: string;
  /** Without accents and punctuation, number words as digits. */
  list: readonly string[];
  /** The list run together, so that "check out" equals "checkout" and "e-mail" equals "email". */
  compact: string;
}

export function wordsOf(raw: string): Words {
  const plain = cleanText(raw).toLowerCase();
  const bare = PLAIN_WORDS.test(plain) ? plain : withoutAccents(plain);
  const list = withDigits(bare.match(/[\p{L}\p{N}]+/gu) ?? namedSigns(plain));
  return { plain, list, compact: list.join('') };
}

/** `wordsOf` with a memory: the same names are asked about again and again. */
export function wordMemory(): (raw: string) => Words {
  const known = new Map<string, Words>();
  return (raw) => {
    const before = known.get(raw);
    if (before) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const words = wordsOf(raw);
    known.set(raw, words);
    return words;
  };
}

const MOST_REMEMBERED = 20_000;
const PLAIN_WORDS = /^[a-z0-9 ]*$/;

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replaceAll('&', ' and ');
}

/** What is nothing but signs is called by their names: "+" is "plus". */
function namedSigns(plain: string): string[] {
  if (plain.length > MOST_SIGNS) return [];
  return [...plain].flatMap((sign) => symbolName(sign)?.split(' ') ?? []);
}

const MOST_SIGNS = 4;
