import { dataOf, isElement, isText } from '../document/nativeReads';
import type { Work } from '../document/turns';
import { isVisible } from '../document/visible';
import { drawnChildren, isUnread } from '../document/walk';
import { cleanText } from '../names/cleanText';
import type { Page } from '../page';

/** The innermost visible element that holds the words, in any case and spacing; inside shadow roots too. */
export function* textPlace(page: Page, within: Element, words: string): Work<Element | undefined> {
  const wanted = cleanText(words).toLowerCase();
  if (wanted === '') return undefined;
  const open: Open[] = [openOf(page, within)];
  for (let at = open.at(-1); at; at = open.at(-1)) {
    yield;
    const next = at.children.next();
    if (next.done) {
      open.pop();
      // What is inside goes before what is around, so that the innermost answers.
      if (cleanText(at.text).toLowerCase().includes(wanted) && isVisible(at.element)) return at.element;
      const outer = open.at(-1);
      if (outer) outer.text += at.text;
    } else if (isText(next.value)) at.text += dataOf(next.value);
    else if (isElement(next.value) && !isUnread(next.value)) open.push(openOf(page, next.value));
  }
  return undefined;
}

/** An element some of whose children were looked at, and the text they had. */
interface Open {
  element: Element;
  children: Iterator<Node>;
  text: string;
}

function openOf(page: Page, element: Element): Open {
  return { element, children: drawnChildren(page, element).values(), text: '' };
}
