/**
 * Reads a page cannot shadow. `<form><input name="parentNode">` replaces `form.parentNode` with the input, in
 * content scripts too; the getters on the prototypes still tell the truth. They are taken from the prototypes once:
 * asked through a content script's view of the page, a property costs Firefox 153 up to 1 µs each time and an
 * `instanceof` 1.5 µs, a getter in hand 0.1 µs.
 */

export const parentOf = getter<Node, Node | null>(() => Node.prototype, 'parentNode');
export const firstChildOf = getter<Node, Node | null>(() => Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>(() => Node.prototype, 'nextSibling');
export const dataOf = getter<Text, string>(() => CharacterData.prototype, 'data');
export const namespaceOf = getter<Element, string | null>(() => Element.prototype, 'namespaceURI');
export const openShadowRootOf = getter<Element, ShadowRoot | null>(() => Element.prototype, 'shadowRoot');
export const offsetParentOf = getter<HTMLElement, Element | null>(
  () => HTMLElement.prototype,
  'offsetParent',
);
export const childrenOf = getter<Element, HTMLCollection>(() => Element.prototype, 'children');

/** Asked of the same element several times in a row; it never changes. */
export function localNameOf(element: Element): string {
  if (element !== lastNamed) {
    lastName = nativeNameOf(element);
    lastNamed = element;
  }
  return lastName;
}

/** `<img name="body">` shadows `document.body`, and so on. */
export const titleOf = getter<Document, string>(() => Document.prototype, 'title');

/** The fields and buttons of a form, also where one of them is called `elements`. */
export const controlsOf = getter<HTMLFormElement, HTMLFormControlsCollection>(
  () => HTMLFormElement.prototype,
  'elements',
);

/** What relative addresses count from, also where a field or an image is called `baseURI`. */
export const baseOf = getter<Node, string>(() => Node.prototype, 'baseURI');

export const attributeOf = method<Element, [name: string], string | null>(
  () => Element.prototype,
  'getAttribute',
);
export const hasAttributes = method<Element, [], boolean>(() => Element.prototype, 'hasAttributes');
export const boxOf = method<Element, [], DOMRect>(() => Element.prototype, 'getBoundingClientRect');
export const isDrawnBy = method<Element, [options: CheckVisibilityOptions], boolean>(
  () => Element.prototype,
  'checkVisibility',
);
export const matches = method<Element, [selector: string], boolean>(() => Element.prototype, 'matches');
export const firstInside = method<Element, [selector: string], Element | null>(
  () => Element.prototype,
  'querySelector',
);

export function isElement(node: Node | null | undefined): node is Element {
  return node !== null && node !== undefined && typeOf(node) === ELEMENT;
}

export function isText(node: Node | null | undefined): node is Text {
  return node !== null && node !== undefined && typeOf(node) === TEXT;
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return node !== null && node !== undefined && typeOf(node) === FRAGMENT && 'host' in node;
}

/** Whether an element is HTML's, not of a drawing or a formula. */
export function isHtmlElement(element: Element): element is HTMLElement {
  return namespaceOf(element) === HTML;
}

export function textOf(node: Node): string {
  return contentOf(node) ?? '';
}

export function hasChildElements(element: Element): boolean {
  return childCountOf(element) > 0;
}

export function bodyOf(document: Document): Element {
  return documentBodyOf(document) ?? document.documentElement;
}

/** The element above in the tree as it is drawn: slots and shadow hosts included. */
export function drawnParentOf(node: Node): Element | null {
  const slot = isElement(node) ? slotOf(node) : isText(node) ? textSlotOf(node) : null;
  if (slot) return slot;
  const parent = parentOf(node);
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

const nativeNameOf = getter<Element, string>(() => Element.prototype, 'localName');
let lastNamed: Element | undefined;
let lastName = '';

const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;
const HTML = 'http://www.w3.org/1999/xhtml';

const typeOf = getter<Node, number>(() => Node.prototype, 'nodeType');
const contentOf = getter<Node, string | null>(() => Node.prototype, 'textContent');
export const childCountOf = getter<Element, number>(() => Element.prototype, 'childElementCount');
const documentBodyOf = getter<Document, Element | null>(() => Document.prototype, 'body');
const slotOf = getter<Element, HTMLSlotElement | null>(() => Element.prototype, 'assignedSlot');
const textSlotOf = getter<Text, HTMLSlotElement | null>(() => Text.prototype, 'assignedSlot');

function getter<N, T>(prototype: () => object, name: string): (node: N) => T {
  let read: ((this: N) => T) | undefined;
  return (node) => {
    // What the DOM's own getter gives, no type of `PropertyDescriptor` says.
    read ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get as (this: N) => T;
    return read.call(node);
  };
}

function method<N, A extends unknown[], T>(
  prototype: () => object,
  name: string,
): (node: N, ...args: A) => T {
  let call: ((this: N, ...args: A) => T) | undefined;
  return (node, ...args) => {
    // As above: the DOM's own method of that name.
    call ??= Reflect.get(prototype(), name) as (this: N, ...args: A) => T;
    return call.call(node, ...args);
  };
}
