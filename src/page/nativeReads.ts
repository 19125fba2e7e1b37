/**
 * Reads a page cannot shadow. `<form><input name="parentNode">` replaces `form.parentNode` with the input, in
 * content scripts too; the getters on the prototypes still tell the truth.
 */

export function parentOf(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'parentNode', node);
}

export function firstChildOf(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'firstChild', node);
}

export function nextSiblingOf(node: Node): Node | null {
  return Reflect.get(Node.prototype, 'nextSibling', node);
}

export function textOf(node: Node): string {
  return Reflect.get(Node.prototype, 'textContent', node) ?? '';
}

export function localNameOf(element: Element): string {
  return Reflect.get(Element.prototype, 'localName', element);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function hasChildElements(element: Element): boolean {
  return Reflect.get(Element.prototype, 'childElementCount', element) > 0;
}

/** `<img name="body">` shadows `document.body`, and so on. */
export function bodyOf(document: Document): Element {
  return Reflect.get(Document.prototype, 'body', document) ?? document.documentElement;
}

export function titleOf(document: Document): string {
  return Reflect.get(Document.prototype, 'title', document);
}

/** The element above in the tree as it is drawn: slots and shadow hosts included. */
export function drawnParentOf(node: Node): Element | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const parent = parentOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}
