import { ORDINAL, readOrdinal } from './numberWords';

export interface Pointing {
  target: string;
  pick?: number;
}

interface Pointings {
  best: Pointing;
  /** The words taken as they are, when the best reading took a place off them. */
  instead: readonly Pointing[];
}

const placed = new RegExp(`^the (?<place>${ORDINAL}) (?!name\\b)(?<rest>.+)$`, 'iu');

/** Turns "the second Add to cart" into target and pick. What "Save button" means is left to the page. */
export function pointAt(words: string): Pointings {
  const target = withoutArticle(words);
  const { place, rest } = placed.exec(words.trim())?.groups ?? {};
  const pick = place === undefined ? undefined : readOrdinal(place);
  if (pick === undefined || rest === undefined) return { best: { target }, instead: [] };
  return { best: { target: rest, pick }, instead: [{ target }] };
}

export function withoutArticle(words: string): string {
  return words.trim().replace(/^(?:the|a|an|my) (?=\S)/iu, '');
}
