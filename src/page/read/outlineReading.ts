import { withAncestors } from '../document/ancestry';
import { isElement, parentOf } from '../document/nativeReads';
import { eachDrawnChildFromEnd } from '../document/walk';
import type { Page } from '../page';
import type { Place, Sheet } from './outlineSheet';

export type Filter = 'all' | 'interactive' | 'viewport';

export interface ReadingOptions {
  root: Element;
  filter: Filter;
  /** Shows only the first items of long collections. */
  summarise: boolean;
  from?: Place | undefined;
  /** Whether to wait at a frame, whose outline somebody else writes. */
  waitsFor?: (frame: Element) => boolean;
}

/** A node to look at next, or the end of something that was entered. */
export type Step = ({ node: Node } & Around) | { end: 'holder' | 'text' | 'cell' };

export interface Around {
  /** Its text was told by a name already. */
  muted: boolean;
  /** The styles of what is around it are known to show text. */
  shown: boolean;
}

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
  /** The frame it waits at. */
  waitsAt?: Element | undefined;
  /** Where it stopped. */
  place?: Place;
}

export function startReading(page: Page, sheet: Sheet, options: ReadingOptions): Reading {
  return {
    page,
    sheet,
    options,
    steps: [{ node: options.root, muted: false, shown: false }],
    leading: options.from && new Set(withAncestors(options.from.element)),
    counts: new Map(),
  };
}

/** Makes what an element holds the next steps. */
export function enter({ page, steps }: Reading, element: Element, { muted, shown }: Around): void {
  eachDrawnChildFromEnd(page, element, (node) => steps.push({ node, muted, shown }));
}

/** Where the walk would go on. */
export function upcoming({ steps, sheet }: Reading): Place | undefined {
  const next = steps.findLast((step) => 'node' in step);
  if (!next || !('node' in next)) return undefined;
  if (isElement(next.node)) return { element: next.node, skip: 0 };
  const parent = parentOf(next.node);
  return isElement(parent) ? sheet.place(parent) : undefined;
}
