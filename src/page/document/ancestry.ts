import { drawnParentOf } from './nativeReads';

/** The element and what it is drawn in, innermost first. */
export function* withAncestors(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = drawnParentOf(at)) yield at;
}

/** The nearest of the element and its drawn ancestors that passes. */
export function nearest<T extends Element>(
  element: Element,
  passes: (candidate: Element) => candidate is T,
): T | undefined {
  for (const candidate of withAncestors(element)) if (passes(candidate)) return candidate;
  return undefined;
}

/** Whether `inner` is `outer` or drawn somewhere inside it. */
export function isWithin(inner: Element, outer: Element): boolean {
  for (const candidate of withAncestors(inner)) if (candidate === outer) return true;
  return false;
}

/** The focused element, looked for inside shadow roots too; the body when nothing has focus. */
export function focusedElement(page: {
  document: Document;
  shadowRoot(element: Element): ShadowRoot | null;
}): Element {
  let focused = page.document.activeElement ?? page.document.documentElement;
  for (;;) {
    const inner = page.shadowRoot(focused)?.activeElement;
    if (!inner) return focused;
    focused = inner;
  }
}
