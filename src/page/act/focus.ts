import { focusedElement, withAncestors } from '../document/ancestry';
import { editingHost, isInput, isLink, isSelect, isTextArea } from '../document/elementKinds';
import { attributeOf, localNameOf } from '../document/nativeReads';
import { isDisabled } from '../document/visible';
import type { Page } from '../page';

/** What a press of the mouse does to focus: the nearest focusable element takes it, else nothing has it. */
export function focusByPress(page: Page, pressed: Element): void {
  for (const candidate of withAncestors(pressed)) {
    if (!isFocusable(candidate)) continue;
    giveFocus(page, candidate);
    return;
  }
  const focused = focusedElement(page);
  if (focused instanceof HTMLElement && focused !== page.document.body) focused.blur();
}

/**
 * Focuses without scrolling. A page in the background takes focus but its browser tells it nothing, so the
 * events are made up then.
 */
export function giveFocus(page: Page, element: Element): void {
  const before = focusedElement(page);
  if (before === element || !(element instanceof HTMLElement || element instanceof SVGElement)) return;
  let told = false;
  const listener = () => {
    told = true;
  };
  element.addEventListener('focus', listener, { capture: true });
  element.focus({ preventScroll: true });
  element.removeEventListener('focus', listener, { capture: true });
  if (told || focusedElement(page) !== element) return;
  tell(before, ['blur', 'focusout'], element);
  tell(element, ['focus', 'focusin'], before);
}

/** Takes focus from whatever has it, as a press on the bare page does; in the background the events are made up. */
export function loseFocus(page: Page): void {
  const focused = focusedElement(page);
  if (focused === page.document.body || !(focused instanceof HTMLElement)) return;
  let told = false;
  const listener = () => {
    told = true;
  };
  focused.addEventListener('blur', listener, { capture: true });
  focused.blur();
  focused.removeEventListener('blur', listener, { capture: true });
  if (!told) tell(focused, ['blur', 'focusout'], page.document.body);
}

/** As `giveFocus`, for focus that the page itself gives meanwhile. */
export async function tellingFocus(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  const before = focusedElement(page);
  let told: EventTarget | undefined;
  const listener = (event: Event) => {
    told = event.composedPath()[0];
  };
  page.window.addEventListener('focus', listener, { capture: true });
  await meanwhile();
  page.window.removeEventListener('focus', listener, { capture: true });
  const after = focusedElement(page);
  if (after === before || told === after || page.document.hasFocus()) return;
  tell(before, ['blur', 'focusout'], after);
  tell(after, ['focus', 'focusin'], before);
}

/** Whether a press of the mouse may focus the element. */
export function isFocusable(element: Element): boolean {
  if (isDisabled(element)) return false;
  const tabIndex = attributeOf(element, 'tabindex');
  if (tabIndex !== null && !Number.isNaN(Number.parseInt(tabIndex, 10))) return true;
  if (isInput(element)) return element.type !== 'hidden';
  if (isSelect(element) || isTextArea(element) || isLink(element)) return true;
  return FOCUSABLE.has(localNameOf(element)) || editingHost(element) === element;
}

function tell(element: Element, [plain, bubbling]: readonly [string, string], relatedTarget: Element) {
  element.dispatchEvent(new FocusEvent(plain, { composed: true, relatedTarget }));
  element.dispatchEvent(new FocusEvent(bubbling, { bubbles: true, composed: true, relatedTarget }));
}

const FOCUSABLE = new Set(['button', 'summary', 'iframe']);
