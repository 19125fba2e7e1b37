import type { Page } from '../page';
import { isSelect, isSlot, isTextArea } from './elementKinds';
import {
  dataOf,
  firstChildOf,
  isDrawnBy,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
} from './nativeReads';
import { drawsNothing } from './visible';

/** The children in the tree as it is drawn: shadow roots instead of light children, slots filled. */
export function drawnChildren(page: Page, element: Element): readonly Node[] {
  const assigned = assignedTo(element);
  if (assigned) return assigned;
  const children: Node[] = [];
  for (let at = firstChildOf(page.shadowRoot(element) ?? element); at; at = nextSiblingOf(at))
    children.push(at);
  return children;
}

/** Puts the drawn children on a stack, the first on top. There can be more than a call takes arguments. */
export function stackChildren(page: Page, element: Element, steps: { push(child: Node): void }): void {
  for (const child of drawnChildren(page, element).toReversed()) steps.push(child);
}

function assignedTo(element: Element): Node[] | undefined {
  if (!isSlot(element)) return undefined;
  const assigned = element.assignedNodes();
  return assigned.length > 0 ? assigned : undefined;
}

/** Elements whose content is no text of the page. */
export function isUnread(element: Element): boolean {
  return UNREAD.has(localNameOf(element));
}

/** The text a person sees inside an element, up to about `most` characters. */
export function shownText(page: Page, element: Element, most: number): string {
  let text = '';
  // Trees can be deeper than the stack of calls.
  const steps: (Node | ' ')[] = [element];
  for (let visited = 0; steps.length > 0 && text.length <= most && visited < MOST_NODES; visited += 1) {
    const step = steps.pop();
    if (step === ' ') text += step;
    else if (isText(step)) text += dataOf(step);
    else if (
      isElement(step) &&
      (step === element || (!isUnread(step) && !isFilled(step) && isStyledToShow(step)))
    ) {
      text += ' ';
      steps.push(' ');
      stackChildren(page, step, steps);
    }
  }
  return text;
}

// What they hold is theirs to tell.
const isFilled = (element: Element) => isTextArea(element) || isSelect(element);
const MOST_NODES = 2_000;

function isStyledToShow(element: Element): boolean {
  if (drawsNothing()) return getComputedStyle(element).display !== 'none';
  return (
    isDrawnBy(element, { visibilityProperty: true, opacityProperty: true }) ||
    getComputedStyle(element).display === 'contents'
  );
}

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'datalist', 'object']);
