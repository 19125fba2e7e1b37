import { isVisible } from '../document/visible';
import { drawnChildren, isUnread } from '../document/walk';
import { cleanText } from '../names/cleanText';
import type { Page } from '../page';

/** The innermost visible element that holds the words, in any case and spacing; inside shadow roots too. */
export function textPlace(page: Page, within: Element, words: string): Element | undefined {
  const wanted = cleanText(words).toLowerCase();
  if (wanted === '') return undefined;
  for (const { element, text } of textBlocks(page, within)) {
    if (text.includes(wanted) && isVisible(element)) return element;
  }
  return undefined;
}

interface TextBlock {
  element: Element;
  text: string;
}

// Children go before their parent, so that the innermost element answers.
function* textBlocks(page: Page, element: Element): Generator<TextBlock, string> {
  let text = '';
  for (const child of drawnChildren(page, element)) {
    if (child instanceof Text) text += child.data;
    else if (child instanceof Element && !isUnread(child)) text += yield* textBlocks(page, child);
  }
  yield { element, text: cleanText(text).toLowerCase() };
  return text;
}
