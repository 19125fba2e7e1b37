/**
 * Reads a page cannot shadow. `<form><input name="parentNode">` replaces `form.parentNode` with the input, in
 * content scripts too; the getters on the prototypes still tell the truth.
 */

export function parentOf(node: Node): Node | null {
  return mayLie(node) ? Reflect.get(Node.prototype, 'parentNode', node) : node.parentNode;
}

export function firstChildOf(node: Node): Node | null {
  return mayLie(node) ? Reflect.get(Node.prototype, 'firstChild', node) : node.firstChild;
}

export function nextSiblingOf(node: Node): Node | null {
  return mayLie(node) ? Reflect.get(Node.prototype, 'nextSibling', node) : node.nextSibling;
}

export function textOf(node: Node): string {
  return Reflect.get(Node.prototype, 'textContent', node) ?? '';
}

export function localNameOf(element: Element): string {
  // A form's own field in its place is an element.
  const name = element.localName;
  return typeof name === 'string' ? name : Reflect.get(Element.prototype, 'localName', element);
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

// Of elements only forms are shadowed by what is inside them; asking the prototype each time is ten times slower.
function mayLie(node: Node): boolean {
  return node instanceof HTMLFormElement;
}
