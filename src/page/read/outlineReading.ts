import { withAncestors } from '../document/ancestry';
import { parentOf } from '../document/nativeReads';
import { drawnChildren } from '../document/walk';
import type { Page } from '../page';
import type { Place, Sheet } from './outlineSheet';

export type Filter = 'all' | 'interactive' | 'viewport';

export interface ReadingOptions {
  root: Element;
  filter: Filter;
  /** Shows only the first items of long collections. */
  summarise: boolean;
  from?: Place | undefined;
}

/** A node to look at next, or the end of something that was entered. `muted` text was told by a name already. */
export type Step = { node: Node; muted: boolean } | { end: 'holder' | 'text' | 'cell' };

/** A walk over the drawn tree under way. */
export interface Reading {
  page: Page;
  sheet: Sheet;
  options: ReadingOptions;
  /** What is still to be done, the next step last. */
  steps: Step[];
  /** Until the place to go on at is reached: what leads to it, and nothing else is entered. */
  leading: ReadonlySet<Element> | undefined;
  /** How often each role of control was told. */
  counts: Map<string, number>;
}

export function startReading(page: Page, sheet: Sheet, options: ReadingOptions): Reading {
  return {
    page,
    sheet,
    options,
    steps: [{ node: options.root, muted: false }],
    leading: options.from && new Set(withAncestors(options.from.element)),
    counts: new Map(),
  };
}

/** Makes what an element holds the next steps. */
export function enter({ page, steps }: Reading, element: Element, muted: boolean): void {
  const children = drawnChildren(page, element);
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const node = children[index];
    if (node) steps.push({ node, muted });
  }
}

/** Where the walk would go on. */
export function upcoming({ steps, sheet }: Reading): Place | undefined {
  const next = steps.findLast((step) => 'node' in step);
  if (!next || !('node' in next)) return undefined;
  if (next.node instanceof Element) return { element: next.node, skip: 0 };
  const parent = parentOf(next.node);
  return parent instanceof Element ? sheet.place(parent) : undefined;
}
