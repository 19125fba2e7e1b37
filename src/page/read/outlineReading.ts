import { withAncestors } from '../document/ancestry';
import { isElement } from '../document/nativeReads';
import { type Region, regionOf, wholePage } from '../document/region';
import { isBarred } from '../document/visible';
import { drawnChildren } from '../document/walk';
import type { Page } from '../page';
import { type CoverWatch, coverWatch } from './covered';
import type { Place, Sheet, Spot } from './outlineSheet';

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

/** Nodes that stand in one element, to look at one after the other, or the end of something that was entered. */
export type Step = Siblings | { end: 'holder'; of: Around } | { end: 'text' | 'cell' };

interface Siblings {
  nodes: readonly Node[];
  /** The index of the one to look at next. */
  next: number;
  around: Around;
}

/** What a node is drawn in. */
export interface Around {
  element: Element;
  /** What that is drawn in; nothing for the outermost. */
  outer: Around | undefined;
  /** Its text was told by a name already. */
  muted: boolean;
  /** Whether its styles show text; undefined until somebody asks. */
  shown: boolean | undefined;
  /** The lines said before it; nothing where it began inside a run of text. */
  since: number | undefined;
  /** Worked out when something inside is told. */
  region?: Region;
  barred?: boolean;
}

export function regionIn(around: Around | undefined): Region {
  // Trees can be deeper than the stack of calls.
  const waiting: Around[] = [];
  let at = around;
  for (; at && !at.region; at = at.outer) waiting.push(at);
  let region = at?.region ?? wholePage;
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    region = regionOf(each.element, region);
    each.region = region;
  }
  return region;
}

/** A walk over the drawn tree under way. */
export interface Reading {
  page: Page;
  sheet: Sheet;
  options: ReadingOptions;
  covers: CoverWatch;
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
    covers: coverWatch(),
    steps: [{ nodes: [options.root], next: 0, around: aroundOf(options.root) }],
    leading: options.from && new Set(withAncestors(options.from.element)),
    counts: new Map(),
  };
}

/** Whether what is inside cannot be used because of something around it. */
export function isBarredIn(around: Around | undefined): boolean {
  let at = around;
  while (at && at.barred === undefined && !isBarred(at.element)) at = at.outer;
  const barred = at !== undefined && at.barred !== false;
  for (let inner = around; inner && inner !== at; inner = inner.outer) inner.barred = barred;
  return barred;
}

/** What is drawn in the element will be drawn in. */
export function within(
  { sheet }: Reading,
  element: Element,
  { outer, muted, shown }: Pick<Around, 'outer' | 'muted' | 'shown'>,
): Around {
  return { element, outer, muted, shown, since: sheet.said() };
}

/** Where reading can begin again to come to what is in `around` next. */
export function spotOf(around: Around): Spot {
  let at = around;
  while (at.since === undefined && at.outer) at = at.outer;
  return { element: at.element, since: at.since ?? 0 };
}

function aroundOf(root: Element): Around {
  const outermost = { muted: false, shown: false, since: 0 };
  return (
    [...withAncestors(root)]
      .slice(1)
      .reduceRight<Around | undefined>((outer, element) => ({ element, outer, ...outermost }), undefined) ?? {
      element: root,
      outer: undefined,
      ...outermost,
    }
  );
}

/** Makes what an element holds the next steps. */
export function enter({ page, steps }: Reading, around: Around): void {
  const nodes = drawnChildren(page, around.element);
  if (nodes.length > 0) steps.push({ nodes, next: 0, around });
}

/** Where the walk would go on. */
export function upcoming({ steps, sheet }: Reading): Place | undefined {
  const step = steps.findLast((one) => 'nodes' in one);
  const node = step?.nodes[step.next];
  if (!step || !node) return undefined;
  return isElement(node) ? { element: node, skip: 0 } : sheet.place(spotOf(step.around));
}
