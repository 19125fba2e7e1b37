import { withAncestors } from '../document/ancestry';
import { matches } from '../document/nativeReads';
import { nameOf } from '../names/name';
import type { Page } from '../page';
import { contextIn, headingBefore } from './contexts';

/** The words around one element: its row, list item, card or section. */
export function contextOf(page: Page, element: Element): string {
  const own = nameOf(page, element);
  for (const around of withAncestors(element)) {
    if (around === element || !matches(around, GROUPS)) continue;
    const context = contextIn(page, around, own);
    if (context) return context;
  }
  return headingBefore(page, element);
}

const GROUPS =
  'li,tr,article,fieldset,section,dialog,form,[role="row"],[role="listitem"],[role="group"],[role="dialog"]';
