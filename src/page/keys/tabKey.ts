import { giveFocus, isFocusable } from '../act/focus';
import { focusedElement } from '../document/ancestry';
import { isInput, isTextField } from '../document/elementKinds';
import { attributeOf, hasChildElements } from '../document/nativeReads';
import { isVisible } from '../document/visible';
import { drawnChildren } from '../document/walk';
import type { Page } from '../page';

/** Moves focus to the next stop, or the one before; round at the ends, inside an open modal dialog only. */
export function moveFocus(page: Page, from: Element, backwards: boolean): boolean {
  const scope = [...page.document.querySelectorAll('dialog[open],[aria-modal=true]')]
    .filter(isVisible)
    .at(-1);
  const stops = tabStops(page, scope ?? page.document.documentElement);
  const at = stops.indexOf(from);
  const next = backwards ? (stops[at - 1] ?? stops.at(-1)) : (stops[at + 1] ?? stops[0]);
  if (!next) return false;
  giveFocus(page, next);
  if (isTextField(next)) next.select();
  return focusedElement(page) === next;
}

// https://html.spec.whatwg.org/multipage/interaction.html#sequential-focus-navigation
function tabStops(page: Page, scope: Element): Element[] {
  const stops: { element: Element; order: number }[] = [];
  const visit = (element: Element) => {
    const order = Number(attributeOf(element, 'tabindex') ?? 0);
    if (order >= 0 && isFocusable(element) && !isUncheckedRadio(element) && isVisible(element)) {
      stops.push({ element, order: order || Number.POSITIVE_INFINITY });
    }
    if (!hasChildElements(element) && !page.shadowRoot(element)) return;
    for (const child of drawnChildren(page, element)) if (child instanceof Element) visit(child);
  };
  visit(scope);
  return stops
    .sort((one, other) => (one.order === other.order ? 0 : one.order - other.order))
    .map(({ element }) => element);
}

// A radio group is one stop: its chosen button.
function isUncheckedRadio(element: Element): boolean {
  if (!isInput(element) || element.type !== 'radio' || element.checked || !element.name) return false;
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  const group = [...root.querySelectorAll('input[type=radio]:checked')];
  return group.some((other) => isInput(other) && other.name === element.name && other.form === element.form);
}
