import { localNameOf } from './nativeReads';

/**
 * Finds open and closed shadow roots. A root once found stays its host's for ever; a host without one may still
 * get one, and attaching makes no mutation, so only found ones are remembered.
 */
export function shadowRoots(
  openShadowRoot: (element: HTMLElement) => ShadowRoot | null,
  found: (root: ShadowRoot) => void,
): (element: Element) => ShadowRoot | null {
  const roots = new WeakMap<Element, ShadowRoot>();
  return (element) => {
    const known = roots.get(element);
    if (known) return known;
    // The capability takes HTML elements only and throws on SVG.
    if (!(element instanceof HTMLElement) || !canHost(element)) return null;
    const root = openShadowRoot(element);
    if (root) {
      roots.set(element, root);
      found(root);
    }
    return root;
  };
}

function canHost(element: Element): boolean {
  const name = localNameOf(element);
  return HOSTS.has(name) || name.includes('-');
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
