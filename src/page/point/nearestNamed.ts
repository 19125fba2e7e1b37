import type { Work } from '../document/turns';
import { isVisible } from '../document/visible';
import type { Page } from '../page';
import { pointablesOf } from './pointables';

/** The visible things whose names share most with the words, best first. */
export function* nearestNamed(page: Page, said: string): Work<Element[]> {
  const pairs = pairsOf(page.wordsOf(said).compact);
  const scored: { element: Element; score: number }[] = [];
  for (const { element, texts } of yield* pointablesOf(page)) {
    const score = Math.max(
      0,
      ...texts.map(({ text }) => overlap(pairs, pairsOf(page.wordsOf(text).compact))),
    );
    if (score > LEAST) scored.push({ element, score });
    yield;
  }
  scored.sort((left, right) => right.score - left.score);
  const nearest: Element[] = [];
  for (const { element } of scored.slice(0, MOST_LOOKED_AT)) {
    if (nearest.length < MOST && isVisible(element)) nearest.push(element);
  }
  return nearest;
}

const MOST = 5;
const LEAST = 0.15;
const MOST_LOOKED_AT = 40;

/** Neighbouring letters, two by two: alike in words that sound alike. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let start = 0; start < text.length - 1; start += 1) pairs.add(text.slice(start, start + 2));
  return pairs;
}

function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
