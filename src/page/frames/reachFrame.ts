import type { FramePoint, Reached } from '#contract/frames';
import { ToolFailure } from '#contract/toolFailure';
import { coveredBy, makeActionable } from '../act/actionable';
import { elementAt } from '../act/hitTest';
import { isWithin, withAncestors } from '../document/ancestry';
import { drawnParentOf } from '../document/nativeReads';
import { drawsNothing, isVisible } from '../document/visible';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { pointedAt } from '../point/pointedAt';
import { notePositions } from '../scroll/scrollPositions';
import { type Axis, scrolls } from '../scroll/scrollRegion';
import type { FrameElement } from './frameElements';
import { frameOf } from './frameHandles';
import { insideOf } from './insideOf';

/** Makes a target ready to be acted on in its own document. Answers the point a press would go to. */
export async function placeOfTarget(page: Page, target: string, signal: AbortSignal): Promise<FramePoint> {
  const element = await pointedAt(page, { target }, { purpose: 'any', signal });
  const { point } = await makeActionable(page, element, signal);
  return point;
}

/**
 * Brings a point inside a frame into view in this document and makes sure that a press there reaches the frame.
 * Answers where the point lies in this document, and whether the document had to be scrolled. Throws TARGET_STALE, TARGET_HIDDEN or TARGET_COVERED.
 */
export function reachFrame(page: Page, handle: number, inside: FramePoint): Reached {
  const frame = frameOf(page, handle);
  if (!frame) throw new ToolFailure('TARGET_STALE', 'The frame is gone from the page. Read the page again.');
  if (!isVisible(frame)) {
    const sentence = `“${saidName(page, frame)}”, the frame it is in, is hidden now. Open what hides it first.`;
    throw new ToolFailure('TARGET_HIDDEN', sentence);
  }
  if (drawsNothing()) return { ...inside, moved: false };
  const before = insideOf(frame, inside);
  let cover: Element | undefined;
  for (const share of SHARES) {
    page.mutations.quietly(() => bringIntoView(page, frame, inside, share));
    const point = insideOf(frame, inside);
    const hit = isInView(page, point) ? elementAt(page, point) : null;
    if (hit && isWithin(hit, frame))
      return { ...point, moved: Math.hypot(point.x - before.x, point.y - before.y) >= 1 };
    cover ??= hit ?? undefined;
  }
  if (cover) throw coveredBy(page, frame, cover);
  const sentence = `“${saidName(page, frame)}”, the frame it is in, cannot be scrolled to where it shows. Make the window larger or open what hides it.`;
  throw new ToolFailure('TARGET_HIDDEN', sentence);
}

// Where in the view the point is tried: as it is first, then clear of what sticks to the edges.
const SHARES = [undefined, 0.5, 0.75, 0.25];

function isInView(page: Page, { x, y }: FramePoint): boolean {
  return x >= 0 && y >= 0 && x < page.window.innerWidth && y < page.window.innerHeight;
}

/** Scrolls everything around the frame, inside out, until the point lies at that share of each view. */
function bringIntoView(page: Page, frame: FrameElement, inside: FramePoint, share: number | undefined) {
  for (const around of withAncestors(frame)) {
    if (around === frame) continue;
    const isRoot = drawnParentOf(around) === null;
    const region = isRoot ? (page.document.scrollingElement ?? around) : around;
    for (const axis of ['y', 'x'] as const) {
      if (isRoot || scrolls(region, axis))
        scrollPointInto(page, { region, isRoot, axis, share }, insideOf(frame, inside));
    }
  }
  notePositions(frame);
}

interface Into {
  region: Element;
  isRoot: boolean;
  axis: Axis;
  share: number | undefined;
}

function scrollPointInto(page: Page, { region, isRoot, axis, share }: Into, point: FramePoint) {
  const box = region.getBoundingClientRect();
  const [start, size] = isRoot
    ? [0, axis === 'y' ? page.window.innerHeight : page.window.innerWidth]
    : axis === 'y'
      ? [box.top, region.clientHeight]
      : [box.left, region.clientWidth];
  const at = point[axis];
  if (share === undefined && at > start && at < start + size) return;
  const by = at - (start + size * (share ?? 0.5));
  region.scrollBy({ [axis === 'y' ? 'top' : 'left']: by, behavior: 'instant' });
}
