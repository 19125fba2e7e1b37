import type { SeenPart } from '#contract/frames';
import type { Outcome } from '#contract/result';
import { isBehind, openModal } from '../document/modal';
import { inTurns } from '../document/turns';
import { isVisible } from '../document/visible';
import { checkGoing, nextTask } from '../document/waiting';
import { type Described, describe } from '../names/describe';
import type { Page } from '../page';
import type { Pointable } from '../point/pointable';
import { isInteractive, pointablesOf } from '../point/pointables';
import { type HintFilter, MOST_LISTED, saidHints } from './hintWords';
import { isOpenToSight, showNumbers } from './numbers';

/**
 * Numbers everything in view that can be clicked, with the numbers of the refs the answer gives. Bounded: what a
 * very full page has beyond the limits goes without, and the answer says so.
 */
export async function showHints(
  page: Page,
  filter: HintFilter,
  signal: AbortSignal,
  seen?: SeenPart,
): Promise<Outcome> {
  page.overlay.takeOff('hints');
  const { found, truncated } = await hintable(page, { filter, seen }, signal);
  const hints = found.map((element) => ({ element, ...describe(page, element) }));
  if (hints.length > 0) {
    showNumbers(
      page,
      'hints',
      hints.map(({ element, ref }) => ({ element, number: ref.slice(1) })),
    );
  }
  const listed = hints.slice(0, MOST_LISTED).map(({ ref, role, name }): Described => ({ ref, role, name }));
  return {
    say: saidHints(filter, listed, hints.length),
    data: { count: hints.length, hints: listed, truncated: truncated || listed.length < hints.length },
  };
}

interface Wanted {
  filter: HintFilter;
  /** The part of the view that a person sees, where that is not all of it. */
  seen: SeenPart | undefined;
}

async function hintable(page: Page, { filter, seen }: Wanted, signal: AbortSignal) {
  const found: Element[] = [];
  const modal = openModal(page);
  const pointables = await inTurns(page, pointablesOf(page), signal);
  const end = performance.now() + MOST_MS;
  let sliceEnd = performance.now() + SLICE_MS;
  for (const pointable of pointables.slice(0, MOST_LOOKED_AT)) {
    if (found.length >= MOST_SHOWN || performance.now() > end) return { found, truncated: true };
    if (performance.now() > sliceEnd) {
      await nextTask();
      checkGoing(signal);
      sliceEnd = performance.now() + SLICE_MS;
    }
    const { element } = pointable;
    if (!isInteractive(pointable) || !fits(pointable, filter) || isBehind(modal, element)) continue;
    if (isVisible(element) && isOpenToSight(page, element) && isIn(seen, element)) found.push(element);
  }
  return { found, truncated: false };
}

function isIn(seen: SeenPart | undefined, element: Element): boolean {
  if (!seen) return true;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return right > seen.left && left < seen.right && bottom > seen.top && top < seen.bottom;
}

function fits({ role }: Pointable, filter: HintFilter): boolean {
  return filter === 'all' || ROLES[filter].has(role);
}

const ROLES = {
  links: new Set(['link']),
  fields: new Set('textbox searchbox combobox listbox spinbutton slider checkbox radio switch'.split(' ')),
  buttons: new Set('button switch tab menuitem menuitemcheckbox menuitemradio'.split(' ')),
};

const MOST_LOOKED_AT = 20_000;
const MOST_SHOWN = 300;
const MOST_MS = 1_500;
const SLICE_MS = 30;
