import { withAncestors } from '../document/ancestry';

export interface ScrollPosition {
  top: number;
  left: number;
}

/**
 * Notes how far everything around an element is scrolled. Scroll events come a frame late, in hidden tabs much
 * later; only a position other than the noted one is news.
 */
export function notePositions(around: Element): void {
  for (const element of withAncestors(around)) {
    noted.set(element, { top: element.scrollTop, left: element.scrollLeft });
  }
}

/** Whether an element is scrolled otherwise than when it was last noted. */
export function hasScrolled(element: Element): boolean {
  const before = noted.get(element);
  return before?.top !== element.scrollTop || before.left !== element.scrollLeft;
}

/** Whether anything around an element is scrolled otherwise than noted. */
export function hasScrolledAround(element: Element): boolean {
  for (const candidate of withAncestors(element)) if (hasScrolled(candidate)) return true;
  return false;
}

const noted = new WeakMap<Element, ScrollPosition>();
