import { isInlineByName } from '../document/inline';
import {
  dataOf,
  firstChildOf,
  isElement,
  isText,
  nextSiblingOf,
  parentOf,
  textOf,
} from '../document/nativeReads';
import { rootsOf } from '../document/roots';
import { isUnread } from '../document/walk';
import type { Page } from '../page';
import { likeness } from './likeness';
import type { Words } from './words';

export interface TextMatch {
  /** The smallest element around the words. */
  element: Element;
  /** As `likeness` counts. */
  score: number;
}

/** Where words stand in the text of the page, about in document order, visible or not; nothing in between, to pause at. */
export function* textMatches(page: Page, words: Words, least: number): Generator<TextMatch | undefined> {
  const longest = words.list.reduce((long, word) => (word.length > long.length ? word : long), '');
  if (longest === '') return;
  const tried = new Set<Node>();
  for (const root of rootsOf(page)) {
    // A walker would lose its way where the page takes out what it stands at.
    for (const around of root.querySelectorAll('*')) {
      yield undefined;
      for (let node = firstChildOf(around); node; node = nextSiblingOf(node)) {
        if (!isText(node) || !page.wordsOf(dataOf(node)).compact.includes(longest)) continue;
        const match = smallestAround(page, node, { words, least, tried });
        if (match) yield match;
      }
    }
  }
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
