import type { Page } from '../page';
import { localNameOf } from './nativeReads';
import { drawsNothing } from './visible';

/** The children in the tree as it is drawn: shadow roots instead of light children, slots filled. */
export function drawnChildren(page: Page, element: Element): NodeListOf<ChildNode> | Node[] {
  const root = page.shadowRoot(element);
  if (root) return root.childNodes;
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return Reflect.get(Node.prototype, 'childNodes', element);
}

/** Elements whose content is no text of the page. */
export function isUnread(element: Element): boolean {
  return UNREAD.has(localNameOf(element));
}

/** The text a person sees inside an element, up to about `most` characters. */
export function shownText(page: Page, element: Element, most: number): string {
  let text = '';
  const visit = (at: Element) => {
    for (const child of drawnChildren(page, at)) {
      if (text.length > most) return;
      if (child instanceof Text) text += child.data;
      else if (child instanceof Element && !isUnread(child) && isStyledToShow(child)) {
        text += ' ';
        visit(child);
        text += ' ';
      }
    }
  };
  visit(element);
  return text;
}

function isStyledToShow(element: Element): boolean {
  if (drawsNothing()) return getComputedStyle(element).display !== 'none';
  return (
    Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true }) ||
    getComputedStyle(element).display === 'contents'
  );
}

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'datalist', 'object']);
