import { isInlineByName } from '../document/inline';
import { isElement, parentOf, textOf } from '../document/nativeReads';
import { rootsOf } from '../document/roots';
import { isVisible } from '../document/visible';
import { isUnread } from '../document/walk';
import type { Page } from '../page';
import { CONTAINS, likeness } from './likeness';
import type { Words } from './words';

export interface TextMatch {
  /** The smallest element around the words. */
  element: Element;
  /** As `likeness` counts. */
  score: number;
}

/** Where words stand in the text of the page, in document order, visible or not. */
export function* textMatches(page: Page, words: Words, least: number): Generator<TextMatch> {
  const longest = words.list.reduce((long, word) => (word.length > long.length ? word : long), '');
  if (longest === '') return;
  const tried = new Set<Node>();
  for (const root of rootsOf(page)) {
    const walker = page.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      if (!page.wordsOf(text).compact.includes(longest)) continue;
      const match = smallestAround(page, node, { words, least, tried });
      if (match) yield match;
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

interface Wanted {
  words: Words;
  least: number;
  /** What was looked at for another text inside it. */
  tried: Set<Node>;
}

/** Words go on through inline elements; where a block ends, a text does. */
function smallestAround(page: Page, node: Node, { words, least, tried }: Wanted): TextMatch | undefined {
  for (let at = parentOf(node); isElement(at) && !isUnread(at); at = parentOf(at)) {
    if (tried.has(at)) return undefined;
    tried.add(at);
    const score = likeness(words, page.wordsOf(textOf(at)));
    if (score >= least) return { element: at, score };
    if (!isInlineByName(at)) return undefined;
  }
  return undefined;
}
