import { focusedElement, withAncestors } from '../document/ancestry';
import type { Page } from '../page';

/** The element that scrolls around (or is) this one, along the axis; undefined where only the page itself could. */
export function scrollerAround(page: Page, element: Element, axis: Axis): Element | undefined {
  for (const candidate of withAncestors(element)) {
    if (isRoot(page, candidate)) break;
    if (scrolls(candidate, axis)) return candidate;
  }
  return documentScroller(page, axis);
}

export type Axis = 'x' | 'y';

/** What a person means by scrolling the page: where focus is, the page, else the largest region on view. */
export function mainScroller(page: Page, axis: Axis): Element | undefined {
  const focused = focusedElement(page);
  const around = isRoot(page, focused) ? undefined : scrollerAround(page, focused, axis);
  return around ?? documentScroller(page, axis) ?? largestScroller(page, axis);
}

/** Whether anything is hidden along the axis that scrolling would show. */
export function scrolls(element: Element, axis: Axis): boolean {
  const hidden =
    axis === 'y' ? element.scrollHeight - element.clientHeight : element.scrollWidth - element.clientWidth;
  if (hidden <= 1) return false;
  const style = getComputedStyle(element);
  return /^(auto|scroll|overlay)$/.test(axis === 'y' ? style.overflowY : style.overflowX);
}

function documentScroller(page: Page, axis: Axis): Element | undefined {
  const root = page.document.scrollingElement;
  if (!root) return undefined;
  const hidden = axis === 'y' ? root.scrollHeight - root.clientHeight : root.scrollWidth - root.clientWidth;
  return hidden > 1 && !isLocked(page, axis) ? root : undefined;
}

// A page behind a dialog is often held still with `overflow: hidden`.
function isLocked(page: Page, axis: Axis): boolean {
  return [page.document.documentElement, page.document.body].some((element) => {
    const style = getComputedStyle(element);
    return /^(hidden|clip)$/.test(axis === 'y' ? style.overflowY : style.overflowX);
  });
}

function largestScroller(page: Page, axis: Axis): Element | undefined {
  let largest: { element: Element; area: number } | undefined;
  // Scrolling regions reach over the middle of what is on view; a full search would style every element.
  const { clientWidth, clientHeight } = page.document.documentElement;
  for (const [across, down] of PLACES) {
    const hit = page.document.elementFromPoint(clientWidth * across, clientHeight * down);
    for (const element of hit ? withAncestors(hit) : []) {
      const area = element.clientWidth * element.clientHeight;
      if (area > (largest?.area ?? 0) && !isRoot(page, element) && scrolls(element, axis))
        largest = { element, area };
    }
  }
  return largest?.element;
}

const isRoot = ({ document }: Page, element: Element) =>
  element === document.documentElement || element === document.body || element === document.scrollingElement;

const PLACES = [
  [0.5, 0.5],
  [0.25, 0.5],
  [0.75, 0.5],
  [0.5, 0.25],
  [0.5, 0.75],
] as const;
