import type { Page } from '../page';
import { isSlot } from './elementKinds';
import {
  dataOf,
  firstChildOf,
  isDrawnBy,
  isElement,
  isText,
  lastChildOf,
  localNameOf,
  nextSiblingOf,
  previousSiblingOf,
} from './nativeReads';
import { drawsNothing } from './visible';

/** The children in the tree as it is drawn: shadow roots instead of light children, slots filled. */
export function* drawnChildren(page: Page, element: Element): Generator<Node> {
  const assigned = assignedTo(element);
  if (assigned) yield* assigned;
  else for (let at = firstChildOf(page.shadowRoot(element) ?? element); at; at = nextSiblingOf(at)) yield at;
}

/** Calls back with each drawn child, the last one first. */
export function eachDrawnChildFromEnd(page: Page, element: Element, visit: (child: Node) => void): void {
  const assigned = assignedTo(element);
  if (assigned) for (const child of assigned.toReversed()) visit(child);
  else
    for (let at = lastChildOf(page.shadowRoot(element) ?? element); at; at = previousSiblingOf(at)) visit(at);
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
    else if (isElement(step) && (step === element || (!isUnread(step) && isStyledToShow(step)))) {
      text += ' ';
      steps.push(' ');
      eachDrawnChildFromEnd(page, step, (child) => steps.push(child));
    }
  }
  return text;
}

const MOST_NODES = 2_000;

function isStyledToShow(element: Element): boolean {
  if (drawsNothing()) return getComputedStyle(element).display !== 'none';
  return (
    isDrawnBy(element, { visibilityProperty: true, opacityProperty: true }) ||
    getComputedStyle(element).display === 'contents'
  );
}

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'datalist', 'object']);
