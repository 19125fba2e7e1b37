import { isHtmlElement, localNameOf, openShadowRootOf } from './nativeReads';
import { isOurs } from './ownNodes';

/**
 * Finds open and closed shadow roots. Asking for closed ones costs about 2 µs an element (Chromium 156), so a
 * plain element is asked once: scripts attach a root before they show its host. Custom elements, which may be
 * defined late, are asked each time.
 */
export function shadowRoots(
  openShadowRoot: (element: HTMLElement) => ShadowRoot | null,
  found: (root: ShadowRoot) => void,
): (element: Element) => ShadowRoot | null {
  const roots = new WeakMap<Element, ShadowRoot>();
  const without = new WeakSet<Element>();
  return (element) => {
    const known = roots.get(element);
    if (known) return known;
    // The capability takes HTML elements only and throws on SVG.
    if (!canHost(element) || !isHtmlElement(element) || isOurs(element)) return null;
    const root = openShadowRootOf(element) ?? (without.has(element) ? null : openShadowRoot(element));
    if (root) {
      roots.set(element, root);
      found(root);
    } else if (!isCustom(element)) without.add(element);
    return root;
  };
}

function isCustom(element: Element): boolean {
  return localNameOf(element).includes('-');
}

function canHost(element: Element): boolean {
  return HOSTS.has(localNameOf(element)) || isCustom(element);
}

// https://dom.spec.whatwg.org/#valid-shadow-host-name
const HOSTS = new Set([
  'article',
  'aside',
  'blockquote',
  'body',
  'div',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
]);
