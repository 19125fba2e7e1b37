import { attributeOf } from '../document/nativeReads';

/** The elements an attribute names by their ids, in the element's own document or shadow root. */
export function referencedBy(element: Element, attribute: string): Element[] {
  const ids = attributeOf(element, attribute)?.trim();
  if (!ids) return [];
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  return ids.split(/\s+/).flatMap((id) => root.getElementById(id) ?? []);
}
