import type { Page } from '../page';
import { isWithin } from './ancestry';
import { isShadowRoot } from './nativeReads';
import { rootsOf, select } from './roots';

/** Every element below this one that fits the selector, in shadow roots too. */
export function selectInside(page: Page, element: Element, selector: string): Element[] {
  const own = [...element.querySelectorAll(selector)];
  const roots = rootsOf(page).filter((root) => isShadow(root) && isWithin(root.host, element));
  return [...own, ...roots.flatMap((root) => [...root.querySelectorAll(selector)])];
}

/** As `selectInside`, by where things are drawn: what is slotted into the element counts. */
export function selectDrawnInside(page: Page, element: Element, selector: string): Element[] {
  return [...select(page, selector)].filter((found) => found !== element && isWithin(found, element));
}

const isShadow = (root: ParentNode): root is ShadowRoot => isShadowRoot(root);
