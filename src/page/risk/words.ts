import de from './words/de.json';
import en from './words/en.json';
import es from './words/es.json';
import fr from './words/fr.json';
import ja from './words/ja.json';

/** The words of one language. A phrase with `=` before it must be the whole name. */
interface Language extends Record<List, readonly string[]> {
  /** Whether spaces part words; else a phrase may stand anywhere. */
  spaced: boolean;
}

export type List = WordedKind | 'harmless' | 'total' | 'recipient';

/** The kinds of risk that words can tell, the gravest first. */
export const wordedKinds = ['pay', 'delete', 'permit', 'publish', 'send'] as const;
export type WordedKind = (typeof wordedKinds)[number];

// A page's own word for its language is no reason to look less closely: all of them count.
const languages: readonly Language[] = [en, de, es, fr, ja];

/** What a button's name says it does; nothing for a name that says nothing of the kind. */
export function riskByWords(name: string): WordedKind | undefined {
  const words = wordsOf(name);
  if (words === '' || languages.some((language) => says(language, 'harmless', words))) return undefined;
  return wordedKinds.find((kind) => languages.some((language) => says(language, kind, words)));
}

/** Whether a text has one of the words in the list. */
export function hasWords(list: List, text: string): boolean {
  const words = wordsOf(text);
  return languages.some((language) => says(language, list, words));
}

function says(language: Language, list: List, words: string): boolean {
  return phrasesOf(language, list).some(({ phrase, whole }) => {
    if (whole) return words === phrase;
    if (!language.spaced) return words.includes(phrase);
    if (ANYWHERE.has(list)) return ` ${words} `.includes(` ${phrase} `);
    if (list === 'harmless') return ` ${words} `.startsWith(` ${phrase} `);
    return words === phrase || words.startsWith(`${phrase} `) || words.endsWith(` ${phrase}`);
  });
}

// “Confirm and pay 12 €”; “send” in the middle is seldom what a button does.
const ANYWHERE = new Set<List>(['pay', 'total']);

interface Phrase {
  phrase: string;
  whole: boolean;
}

function phrasesOf(language: Language, list: List): readonly Phrase[] {
  const known = compiled.get(language) ?? new Map<List, readonly Phrase[]>();
  compiled.set(language, known);
  const found =
    known.get(list) ?? language[list].map((said) => ({ phrase: wordsOf(said), whole: said.startsWith('=') }));
  known.set(list, found);
  return found;
}

const compiled = new Map<Language, Map<List, readonly Phrase[]>>();

/** Lower case, without accents and full-width forms, words apart by one space. */
function wordsOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
