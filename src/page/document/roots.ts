import type { Page } from '../page';

/** The document and every shadow root in it, open and closed, outermost first. */
export function rootsOf(page: Page): readonly ParentNode[] {
  return page.roots.get(page.document, () => {
    const roots: ParentNode[] = [page.document];
    let asked = 0;
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        asked += 1;
        if (asked > MOST_ASKED) break;
        const shadow = page.shadowRoot(element);
        if (shadow) roots.push(shadow);
      }
    }
    // Of a larger page, those that reading came across.
    const known = asked > MOST_ASKED ? [...page.foundRoots] : [];
    roots.push(...known.filter((root) => root.isConnected && !roots.includes(root)));
    return roots;
  });
}

// Asking for closed ones costs about 2 µs an element, and a page is held up for 50 ms at most.
const MOST_ASKED = 20_000;

/** Every element that fits the selector, in the document and in shadow roots. */
export function* select(page: Page, selector: string): Generator<Element> {
  for (const root of rootsOf(page)) yield* root.querySelectorAll(selector);
}

/** As `select`, remembered until the page changes. */
export function standing(page: Page, selector: string): readonly Element[] {
  const known = page.standing.get(page.document, () => new Map());
  const found = known.get(selector) ?? [...select(page, selector)];
  known.set(selector, found);
  return found;
}
