import { codeEditorAround } from './codeEditor';
import { isInput } from './elementKinds';
import {
  attributeOf,
  boxOf,
  childrenOf,
  dataOf,
  drawnParentOf,
  firstChildOf,
  hasAttributes,
  isDrawnBy,
  isText,
  localNameOf,
  matches,
  nextSiblingOf,
} from './nativeReads';

/**
 * Whether a person can see the element, scrolled into view or not. A checkbox, radio or file input that is drawn
 * by its label counts as visible with it.
 */
export function isVisible(element: Element): boolean {
  return isDrawn(element) || isDrawnInstead(element);
}

/** Disabled by its own attribute, its fieldset, `aria-disabled` or `inert`. */
export function isDisabled(element: Element): boolean {
  if (isOff(element)) return true;
  for (let at: Element | null = element; at; at = drawnParentOf(at)) if (isBarred(at)) return true;
  return false;
}

/** What its author keeps from whoever cannot see or use it: `aria-hidden`, `inert`. */
export function isKeptOut(element: Element): boolean {
  return (
    hasAttributes(element) &&
    (attributeOf(element, 'aria-hidden') === 'true' || attributeOf(element, 'inert') !== null)
  );
}

/** Disabled as a field, by itself or by its fieldset. */
export function isOff(element: Element): boolean {
  return !NEVER_OFF.has(localNameOf(element)) && matches(element, ':disabled');
}

/** Whether nothing in the element can be used, by its own attributes. */
export function isBarred(element: Element): boolean {
  return attributeOf(element, 'inert') !== null || attributeOf(element, 'aria-disabled') === 'true';
}

const NEVER_OFF = new Set(['a', 'div', 'span', 'li', 'summary']);

/** True without layout: a DOM that draws nothing can only be asked for its styles. */
export function drawsNothing(): boolean {
  emulated ??= !('checkVisibility' in Element.prototype);
  return emulated;
}

/** Not drawn itself, while what is in it may be. */
export function isTransparentToLayout(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}

/** The nearest of the element and what it is drawn in that has a box of its own. */
export function boxAround(element: Element): Element | null {
  let at: Element | null = element;
  while (at && isTransparentToLayout(at)) at = drawnParentOf(at);
  return at;
}

let emulated: boolean | undefined;

const DRAWN_BY_LABEL = new Set(['checkbox', 'radio', 'file']);

// Sites lay these transparent over their own drawing of them; a click still lands on them.
const OFTEN_TRANSPARENT = new Set(['checkbox', 'radio', 'file', 'range', 'select-one', 'select-multiple']);

function isDrawn(element: Element, levels = MOST_LEVELS): boolean {
  if (drawsNothing()) return isStyledVisible(element);
  if (isDrawnBy(element, OPAQUE)) return hasPlace(element, levels);
  if (isOverdrawn(element) && isDrawnBy(element, VISIBLE)) return hasPlace(element, levels);
  return isTransparentToLayout(element) && (anyChildDrawn(element, levels) || isTextDrawn(element));
}

/** Whether text right inside an element without a box of its own is drawn, in what is around it. */
function isTextDrawn(element: Element): boolean {
  for (let child = firstChildOf(element); child; child = nextSiblingOf(child)) {
    if (!isText(child) || dataOf(child).trim() === '') continue;
    const around = boxAround(element);
    return around !== null && isDrawnBy(around, OPAQUE);
  }
  return false;
}

/** Drawn by something else: a checkbox, radio or file input by its label, a code editor's field by the editor. */
export function isDrawnInstead(element: Element): boolean {
  return labelIsDrawn(element) || editorIsDrawn(element);
}

function labelIsDrawn(element: Element): boolean {
  if (!isInput(element) || !DRAWN_BY_LABEL.has(element.type)) return false;
  return [...(element.labels ?? [])].some((label) => isDrawn(label));
}

function editorIsDrawn(element: Element): boolean {
  const editor = codeEditorAround(element);
  return editor !== undefined && isDrawn(editor);
}

/** Has a size, and lies where scrolling can bring it into view. */
export function hasPlace(element: Element, levels = MOST_LEVELS): boolean {
  const box = boxOf(element);
  if (box.width <= 1 && box.height <= 1) return anyChildDrawn(element, levels);
  return (box.right > 0 && box.bottom > 0) || canScrollTo(element, box);
}

const OPAQUE = { opacityProperty: true, visibilityProperty: true };
const VISIBLE = { opacityProperty: false, visibilityProperty: true };

/** A field of a kind that sites lay transparent over their own drawing of it. */
export function isOverdrawn(element: Element): boolean {
  if ('type' in element && OFTEN_TRANSPARENT.has(String(element.type))) return true;
  return isInput(element) && element.readOnly && attributeOf(element, 'role') === 'combobox';
}

function anyChildDrawn(element: Element, levels: number): boolean {
  if (levels === 0) return false;
  const children = childrenOf(element);
  return children.length <= MOST_CHILDREN && [...children].some((child) => isDrawn(child, levels - 1));
}

const MOST_CHILDREN = 20;
// Scripts can nest deeper than the stack of calls; parsers stop at 512.
const MOST_LEVELS = 100;

/** Left of or above the view: scrolled away is fine, laid out where no scrolling reaches is not. */
export function canScrollTo(element: Element, box: DOMRect): boolean {
  const { scrollX, scrollY } = window;
  if (box.right + Math.abs(scrollX) > 0 && box.bottom + scrollY > 0) return true;
  for (let at = drawnParentOf(element); at; at = drawnParentOf(at)) {
    if (at !== document.documentElement && (at.scrollTop !== 0 || at.scrollLeft !== 0)) return true;
  }
  return false;
}

function isStyledVisible(element: Element): boolean {
  for (let at: Element | null = element; at; at = drawnParentOf(at)) {
    const style = getComputedStyle(at);
    if (style.display === 'none' || style.opacity === '0') return false;
    if (localNameOf(at) === 'template') return false;
  }
  return getComputedStyle(element).visibility !== 'hidden';
}
