import { ToolFailure } from '#contract/toolFailure';
import { isWithin, withAncestors } from '../document/ancestry';
import { isDialog } from '../document/elementKinds';
import { attributeOf } from '../document/nativeReads';
import { drawsNothing, isDisabled, isVisible } from '../document/visible';
import { checkGoing } from '../document/waiting';
import { describe } from '../names/describe';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { type Hit, testHits } from './hitTest';
import { placeOf } from './placeOf';
import { becomeStill } from './stillness';

/**
 * Makes sure a person could press the element now: attached, visible, enabled, in view, at rest and not covered.
 * Throws TARGET_STALE, TARGET_HIDDEN, TARGET_DISABLED or TARGET_COVERED. Answers where a press would land.
 */
export async function makeActionable(page: Page, element: Element, signal: AbortSignal): Promise<Hit> {
  checkGoing(signal);
  checkUsable(page, element);
  // Without layout everything lies open.
  if (drawsNothing()) return { receiver: element, point: { x: 0, y: 0 } };
  await becomeStill(page, element, signal);
  checkGoing(signal);
  return hitOf(page, element);
}

/** The checks that need no place on the screen. */
export function checkUsable(page: Page, element: Element): void {
  const name = () => saidName(page, element);
  if (!element.isConnected) {
    throw new ToolFailure('TARGET_STALE', `“${name()}” is no longer on the page. Read the page again.`);
  }
  if (!isVisible(element)) {
    throw new ToolFailure(
      'TARGET_HIDDEN',
      `“${name()}” is on the page but not visible. Open what hides it first.`,
    );
  }
  if (isDisabled(element)) {
    throw new ToolFailure(
      'TARGET_DISABLED',
      `“${name()}” is disabled now. Something else must be done first.`,
    );
  }
}

function hitOf(page: Page, element: Element): Hit {
  const place = placeOf(element);
  let tested = testHits(page, place);
  for (const block of ALIGNMENTS) {
    if (tested.hit) return tested.hit;
    // A dialog stays where it is however the page scrolls.
    if (tested.cover && dialogAround(tested.cover, element)) break;
    place.scrollIntoView({ block, inline: block, behavior: 'instant' });
    tested = testHits(page, place);
  }
  if (tested.hit) return tested.hit;
  if (getComputedStyle(element).pointerEvents === 'none') throw unpressable(page, element);
  throw tested.cover ? coveredBy(page, element, tested.cover) : outOfReach(page, element);
}

/** TARGET_COVERED, with what a person would call the cover. */
export function coveredBy(page: Page, element: Element, cover: Element): ToolFailure {
  const shown = dialogAround(cover, element) ?? named(page, cover, element);
  const covering = describe(page, shown);
  const what = covering.name
    ? `“${covering.name}” (${covering.ref})`
    : `a ${covering.role || 'layer'} (${covering.ref})`;
  return new ToolFailure(
    'TARGET_COVERED',
    `“${saidName(page, element)}” is covered by ${what}. Close or scroll away what covers it first.`,
    { details: { covering } },
  );
}

// Many sites switch a button off by letting presses through it.
function unpressable(page: Page, element: Element): ToolFailure {
  return new ToolFailure(
    'TARGET_DISABLED',
    `“${saidName(page, element)}” takes no presses now. Something else must be done first.`,
  );
}

function outOfReach(page: Page, element: Element): ToolFailure {
  return new ToolFailure(
    'TARGET_HIDDEN',
    `“${saidName(page, element)}” cannot be scrolled into view. Make the window larger or open what hides it.`,
  );
}

function dialogAround(cover: Element, element: Element): Element | undefined {
  for (const candidate of withAncestors(cover)) {
    const role = attributeOf(candidate, 'role');
    if (!isDialog(candidate) && role !== 'dialog' && role !== 'alertdialog') continue;
    return isWithin(element, candidate) ? undefined : candidate;
  }
  return undefined;
}

// The cover itself is often a nameless wrapper; the first thing around it with words says more.
function named(page: Page, cover: Element, element: Element): Element {
  for (const candidate of withAncestors(cover)) {
    if (isWithin(element, candidate)) break;
    if (attributeOf(candidate, 'role') || attributeOf(candidate, 'aria-label')) return candidate;
  }
  return saidName(page, cover) ? cover : outermostCover(cover, element);
}

function outermostCover(cover: Element, element: Element): Element {
  let outermost = cover;
  for (const candidate of withAncestors(cover)) {
    if (isWithin(element, candidate)) break;
    outermost = candidate;
  }
  return outermost;
}

const ALIGNMENTS = ['center', 'end', 'start', 'nearest'] as const;
