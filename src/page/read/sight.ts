import { focusedElement } from '../document/ancestry';
import { isInput, isSelect, isTextArea } from '../document/elementKinds';
import { matches } from '../document/nativeReads';
import type { Page } from '../page';

/** What decides how a page looks besides its nodes: the same sights of an unchanged page read the same. */
export type Sight = readonly unknown[];

/** The sight of a page, or nothing while it moves by itself, or where looking would hold it up. */
export function sightOf(page: Page): Sight | undefined {
  const { document, window } = page;
  if (document.getAnimations?.().some(({ playState }) => playState === 'running')) return undefined;
  const sight: unknown[] = [
    document.URL,
    document.styleSheets.length,
    window.scrollX,
    window.scrollY,
    window.innerWidth,
    window.innerHeight,
    focusedElement(page),
    underPointer(document),
    document.fullscreenElement,
  ];
  let holding = 0;
  // Looking for shadow roots would cost more than all the rest; what was read has come across those it tells of.
  for (const root of [document, ...page.foundRoots]) {
    if (!root.isConnected) continue;
    const all = root.querySelectorAll(HOLDING);
    holding += all.length;
    if (holding > MOST_HOLDING) return undefined;
    for (const held of all) sight.push(...heldBy(held));
  }
  return sight;
}

/** Whether one sight is the other, with what was come across since. */
export function isSameAndMore(before: Sight, now: Sight): boolean {
  return before.every((part, index) => part === now[index]);
}

export function isSameSight(left: Sight, right: Sight): boolean {
  return left.length === right.length && isSameAndMore(left, right);
}

// In most pages that are worked on by voice the pointer is elsewhere.
function underPointer(document: Document): Element | undefined {
  if (!matches(document.documentElement, ':hover')) return undefined;
  return [...document.querySelectorAll(':hover')].at(-1);
}

function heldBy(field: Element): unknown[] {
  if (isInput(field)) return [field.value, field.checked, field.indeterminate, field.type, field.readOnly];
  if (isSelect(field)) return [[...field.selectedOptions].map(({ index }) => index).join()];
  if (isTextArea(field)) return [field.value];
  return [isOpenPopover(field)];
}

const HOLDING = 'input,select,textarea,[popover]';
const MOST_HOLDING = 5_000;

function isOpenPopover(element: Element): boolean {
  try {
    return matches(element, ':popover-open');
  } catch {
    // Engines without the pseudo-class refuse the selector.
    return false;
  }
}
