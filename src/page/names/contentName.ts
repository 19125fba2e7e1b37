import {
  attributeOf,
  dataOf,
  firstChildOf,
  firstInside,
  hasAttributes,
  isDrawnBy,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
} from '../document/nativeReads';
import { drawsNothing, isTransparentToLayout } from '../document/visible';
import type { Page } from '../page';

/**
 * The name an element's content gives where that is nothing but text in plain elements; undefined where images,
 * fields, slots or ARIA inside ask for the whole algorithm. `field` is the control a label is about: it is no
 * part of its own name. As in accname 1.2 (2F.i), what is no inline box is set apart by spaces.
 */
export function plainContentName(page: Page, element: Element, field?: Element): string | undefined {
  if (page.shadowRoot(element)) return undefined;
  let name = '';
  // Trees can be deeper than the stack of calls.
  const open: { next: Node | null; gap: string }[] = [{ next: firstChildOf(element), gap: '' }];
  for (let at = open.at(-1); at && name.length < MOST_CHARACTERS; at = open.at(-1)) {
    const child = at.next;
    if (!child) {
      name += at.gap;
      open.pop();
      continue;
    }
    at.next = nextSiblingOf(child);
    if (isText(child)) name += dataOf(child);
    if (!isElement(child) || child === field || isSilent(child)) continue;
    if (!isPlain(child) || page.shadowRoot(child)) return undefined;
    const gap = runsOn(child) ? '' : ' ';
    name += gap;
    open.push({ next: firstChildOf(child), gap });
  }
  return name;
}

/** Whether the words before and after go on through it without a space. */
function runsOn(element: Element): boolean {
  return localNameOf(element) !== 'br' && /^(?:inline|contents)$/.test(getComputedStyle(element).display);
}

function isPlain(element: Element): boolean {
  if (!PLAIN.has(localNameOf(element))) return false;
  return !hasAttributes(element) || ASKING.every((name) => attributeOf(element, name) === null);
}

/** Hidden, or drawn without words. */
function isSilent(element: Element): boolean {
  if (attributeOf(element, 'aria-hidden') === 'true' || attributeOf(element, 'hidden') !== null) return true;
  if (localNameOf(element) === 'svg') {
    return attributeOf(element, 'aria-label') === null && firstInside(element, 'title,text') === null;
  }
  if (drawsNothing()) return getComputedStyle(element).display === 'none';
  return !isDrawnBy(element, { visibilityProperty: true }) && !isTransparentToLayout(element);
}

// What is further on is no part of a name that anybody would say.
const MOST_CHARACTERS = 2_000;
const ASKING = ['aria-label', 'aria-labelledby', 'aria-owns', 'role', 'title'];
const PLAIN = new Set(
  'abbr b bdi bdo br cite code del dfn div em font h1 h2 h3 h4 h5 h6 i ins kbd mark p q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
