import type { Page } from '../page';

/** The document and every shadow root in it, open and closed, outermost first. */
export function rootsOf(page: Page): readonly ParentNode[] {
  return page.roots.get(page.document, () => {
    const roots: ParentNode[] = [page.document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        const shadow = page.shadowRoot(element);
        if (shadow) roots.push(shadow);
      }
    }
    return roots;
  });
}

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
