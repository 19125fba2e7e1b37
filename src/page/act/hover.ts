import { isWithin, withAncestors } from '../document/ancestry';
import type { Page } from '../page';

/** Moves the pointer onto the element, with the events the element left and the one entered are owed. */
export function movePointerTo(page: Page, element: Element, init: PointerEventInit): void {
  const previous = hovered.get(page.document)?.deref();
  if (previous !== element) {
    if (previous?.isConnected) leave(previous, element, init);
    enter(element, previous, init);
    hovered.set(page.document, new WeakRef(element));
  }
  element.dispatchEvent(new PointerEvent('pointermove', init));
  element.dispatchEvent(new MouseEvent('mousemove', init));
}

function leave(previous: Element, next: Element, init: PointerEventInit) {
  const left = { ...init, relatedTarget: next };
  const alone = { ...left, bubbles: false, cancelable: false };
  const leaving = innermost(previous).filter((candidate) => !isWithin(next, candidate));
  previous.dispatchEvent(new PointerEvent('pointerout', left));
  for (const candidate of leaving) candidate.dispatchEvent(new PointerEvent('pointerleave', alone));
  previous.dispatchEvent(new MouseEvent('mouseout', left));
  for (const candidate of leaving) candidate.dispatchEvent(new MouseEvent('mouseleave', alone));
}

function enter(next: Element, previous: Element | undefined, init: PointerEventInit) {
  const entered = { ...init, relatedTarget: previous ?? null };
  const alone = { ...entered, bubbles: false, cancelable: false };
  const entering = innermost(next).filter((candidate) => !previous || !isWithin(previous, candidate));
  entering.reverse();
  next.dispatchEvent(new PointerEvent('pointerover', entered));
  for (const candidate of entering) candidate.dispatchEvent(new PointerEvent('pointerenter', alone));
  next.dispatchEvent(new MouseEvent('mouseover', entered));
  for (const candidate of entering) candidate.dispatchEvent(new MouseEvent('mouseenter', alone));
}

function innermost(element: Element): Element[] {
  return [...withAncestors(element)].slice(0, MOST_TOLD);
}

// The way of each event is as long as the tree is deep: telling all of a tree 10 000 deep takes most of a minute.
const MOST_TOLD = 100;

// Where our pointer rests in each document.
const hovered = new WeakMap<Document, WeakRef<Element>>();
