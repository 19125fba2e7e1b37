import { firstChildOf, isHtmlElement, localNameOf, openShadowRootOf } from './nativeReads';
import { isOurs } from './ownNodes';

/**
 * Finds open and closed shadow roots. Asking for closed ones costs about 2 µs an element (Chromium 156), so one
 * that holds something is asked once: what it held would be gone from sight with a root of its own. Those that look
 * empty, and custom elements, which may be defined late, are asked each time.
 */
export function shadowRoots(
  openShadowRoot: (element: HTMLElement) => ShadowRoot | null,
  found: (root: ShadowRoot) => void,
): (element: Element) => ShadowRoot | null {
  const known = new WeakMap<Element, ShadowRoot | 'none'>();
  const ask = (element: Element) => {
    // The capability takes HTML elements only and throws on SVG.
    const root = isHtmlElement(element) && !isOurs(element) ? openShadowRoot(element) : null;
    if (root) found(root);
    if (root || !mayGetOne(element)) known.set(element, root ?? 'none');
    return root;
  };
  return (element) => {
    if (!canHost(localNameOf(element))) return null;
    const before = known.get(element);
    if (before === undefined) return ask(element);
    return before === 'none' ? openShadowRootOf(element) && ask(element) : before;
  };
}

function mayGetOne(element: Element): boolean {
  return firstChildOf(element) === null || localNameOf(element).includes('-');
}

function canHost(localName: string): boolean {
  return HOSTS.has(localName) || localName.includes('-');
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
