import type { Point } from '../act/hitTest';
import { claim } from '../document/ownNodes';

/** What we draw over a page: one element, in the top layer where the browser has one, that takes no room or clicks. */
export interface Layer {
  /** Draws a node over the page, above dialogs open now. Returns the way to take it off. */
  add(node: HTMLElement): () => void;
  /** Where the layer's own 0,0 lies in the viewport. */
  origin(): Point;
  /** An element to draw with; its text is ours. */
  create(style: string, text?: string): HTMLElement;
}

interface Host {
  element: HTMLElement;
  root: ShadowRoot;
}

export function createLayer(document: Document): Layer {
  let host: Host | undefined;
  const drawn = new Set<HTMLElement>();
  return {
    create: (style, text = '') => createElement(document, style, text),
    add(node) {
      if (!host?.element.isConnected) host = openHost(document);
      raise(host.element);
      host.root.append(node);
      drawn.add(node);
      return () => {
        node.remove();
        drawn.delete(node);
        if (drawn.size === 0) host?.element.remove();
      };
    },
    origin() {
      const { left = 0, top = 0 } = host?.element.getBoundingClientRect() ?? {};
      return { x: left, y: top };
    },
  };
}

function openHost(document: Document): Host {
  const element = createElement(document, HOST_STYLE, '');
  claim(element);
  element.setAttribute('aria-hidden', 'true');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  // A field may stand in the place of these properties (`<img name="documentElement">`).
  const top: Element = Reflect.get(Document.prototype, 'documentElement', document);
  Element.prototype.append.call(top, element);
  return { element, root };
}

// The top layer is a stack: what is shown last lies above.
function raise(element: HTMLElement) {
  if (!('showPopover' in element)) return;
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover();
}

// Styles set through the object model are subject to no content security policy, unlike style sheets.
function createElement(document: Document, style: string, text: string): HTMLElement {
  // Of the overloads, `call` knows only the widest; the HTML namespace makes HTML elements.
  const element = Document.prototype.createElementNS.call(document, HTML, 'div') as HTMLElement;
  element.style.cssText = style;
  element.textContent = text;
  return element;
}

const HTML = 'http://www.w3.org/1999/xhtml';

const HOST_STYLE = [
  'all:initial',
  'display:block',
  'position:fixed',
  'inset:0 auto auto 0',
  'width:0',
  'height:0',
  'margin:0',
  'padding:0',
  'border:0',
  'overflow:visible',
  'background:none',
  'pointer-events:none',
  'z-index:2147483647',
]
  .map((declaration) => `${declaration} !important`)
  .join(';');
