import { ORDINAL, readOrdinal } from './numberWords';

export interface Pointing {
  target: string;
  role?: string;
  pick?: number;
}

interface Pointings {
  best: Pointing;
  /** The words taken as they are, when the best reading took something off them. */
  instead: Pointing[];
}

const roles: Readonly<Record<string, string>> = {
  button: 'button',
  link: 'link',
  checkbox: 'checkbox',
  'check box': 'checkbox',
  'radio button': 'radio',
  'menu item': 'menuitem',
  heading: 'heading',
  image: 'img',
};
const roleWords = new RegExp(`^(?<head>.+?) (?<role>${Object.keys(roles).join('|')})$`, 'iu');
const kindWords =
  /^(?<head>.+?) (?:text field|text box|input field|field|box|input|drop-?down(?: list| menu)?|list|menu|option|switch|toggle|icon)$/iu;
const place = new RegExp(`^(?:the )(?<place>${ORDINAL}) (?!name\\b)(?<rest>.+)$`, 'iu');

/** Turns "the second Add to cart button" into what tools take: target "Add to cart", role "button", pick 2. */
export function pointAt(words: string): Pointings {
  const all = withoutArticle(words);
  const placed = place.exec(words.trim())?.groups;
  const pick = placed ? readOrdinal(placed.place ?? '') : undefined;
  const rest = placed?.rest ?? all;
  const named = roleWords.exec(rest)?.groups;
  const role = roleOf(named?.role ?? '');
  const best: Pointing = {
    target: named?.head ?? kindWords.exec(rest)?.groups?.head ?? rest,
    ...(role === undefined ? {} : { role }),
    ...(pick === undefined ? {} : { pick }),
  };
  return { best, instead: best.target === all ? [] : [{ target: all }] };
}

/** The role a person's word names, also in the plural. */
export function roleOf(word: string): string | undefined {
  const singular = word
    .toLowerCase()
    .replace(/^(check ?box)es$/u, '$1')
    .replace(/s$/u, '');
  return Object.hasOwn(roles, singular) ? roles[singular] : undefined;
}

/** The role words as an alternative for patterns. */
export const ROLE_WORD = `(?:${Object.keys(roles).join('|')})`;

export function withoutArticle(words: string): string {
  return words.trim().replace(/^(?:the|a|an|my) (?=\S)/iu, '');
}
