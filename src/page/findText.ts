import { CONTAINS, likeness } from './likeness';
import { parentOf, textOf } from './nativeReads';
import type { Page } from './page';
import { rootsOf } from './roots';
import { isVisible } from './visible';
import { isUnread } from './walk';
import type { Words } from './words';

export interface TextMatch {
  /** The smallest element around the words. */
  element: Element;
  /** As `likeness` counts. */
  score: number;
}

/** Where words stand in the text of the page, in document order, visible or not. */
export function* textMatches(page: Page, words: Words, least: number): Generator<TextMatch> {
  const rarest = words.list.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  if (rarest === '') return;
  const seen = new Set<Element>();
  for (const root of rootsOf(page)) {
    const walker = page.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (text.length < SHORTEST_WORD && text.trim() === '') continue;
      if (!text.toLowerCase().includes(rarest) && !page.wordsOf(text).compact.includes(rarest)) continue;
      const match = smallestAround(page, node, { words, least });
      if (!match || seen.has(match.element)) continue;
      seen.add(match.element);
      yield match;
    }
  }
}

/** The first visible element whose text has the words. */
export function findText(page: Page, said: string): Element | undefined {
  for (const { element } of textMatches(page, page.wordsOf(said), CONTAINS)) {
    if (isVisible(element)) return element;
  }
  return undefined;
}

const SHORTEST_WORD = 3;
const LEVELS = 4;
const MOST_CHARACTERS = 2_000;

function smallestAround(
  page: Page,
  node: Node,
  { words, least }: { words: Words; least: number },
): TextMatch | undefined {
  let at = parentOf(node);
  for (let level = 0; level < LEVELS && at instanceof Element && !isUnread(at); level += 1) {
    const text = textOf(at);
    if (text.length > MOST_CHARACTERS && level > 0) return undefined;
    const score = likeness(words, page.wordsOf(text));
    if (score >= least) return { element: at, score };
    at = parentOf(at);
  }
  return undefined;
}
