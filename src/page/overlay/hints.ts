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
import { type HintFilter, MOST_LISTED, NEAR_SCREENS, saidHints } from './hintWords';
import { addNumbers, isNumbered, isOpenToSight, numbersOf } from './numbers';

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
  const isInView = (element: Element) => isOpenToSight(page, element) && isIn(seen, element);
  const { found, truncated } = await hintable(page, { filter, fits: isInView, ...IN_VIEW }, signal);
  const hints = found.map((element) => ({ element, ...describe(page, element) }));
  number(page, hints);
  const listed = hints.slice(0, MOST_LISTED).map(({ ref, role, name }): Described => ({ ref, role, name }));
  return {
    say: saidHints(filter, listed, hints.length),
    data: { count: hints.length, hints: listed, truncated: truncated || listed.length < hints.length },
  };
}

/**
 * Numbers what is near the view too: it shows its number once it is scrolled into view. First what is ahead, then what is
 * behind. Nothing is numbered where the numbers that are up have been taken off meanwhile, by the user's own click say.
 */
export async function numberNearby(
  page: Page,
  { filter, up }: { filter: HintFilter; up: boolean },
  signal: AbortSignal,
): Promise<void> {
  const { innerWidth, innerHeight } = page.window;
  const [aside, far] = [NEAR_SCREENS * innerWidth, NEAR_SCREENS * innerHeight];
  const across = { left: -aside, right: innerWidth + aside };
  let set = numbersOf(page, 'hints');
  if (up !== (set !== undefined)) return;
  for (const part of [
    { ...across, top: 0, bottom: innerHeight + far },
    { ...across, top: -far, bottom: 0 },
  ]) {
    const fits = (element: Element) => isIn(part, element) && !isNumbered(page, element);
    const { found } = await hintable(page, { filter, fits, ...NEARBY }, signal);
    if (numbersOf(page, 'hints') !== set) return;
    number(
      page,
      found.map((element) => ({ element, ...describe(page, element) })),
    );
    set = numbersOf(page, 'hints');
  }
}

function number(page: Page, hints: readonly { element: Element; ref: string }[]): void {
  if (hints.length === 0) return;
  const numbered = hints.map(({ element, ref }) => ({ element, number: ref.slice(1) }));
  addNumbers(page, 'hints', numbered);
}

interface Wanted {
  filter: HintFilter;
  fits(element: Element): boolean;
  most: number;
  mostMs: number;
}

async function hintable(page: Page, { filter, fits, most, mostMs }: Wanted, signal: AbortSignal) {
  const found: Element[] = [];
  const modal = openModal(page);
  const pointables = await inTurns(page, pointablesOf(page), signal);
  const end = performance.now() + mostMs;
  let sliceEnd = performance.now() + SLICE_MS;
  for (const pointable of pointables.slice(0, MOST_LOOKED_AT)) {
    if (found.length >= most || performance.now() > end) return { found, truncated: true };
    if (performance.now() > sliceEnd) {
      await nextTask();
      checkGoing(signal);
      sliceEnd = performance.now() + SLICE_MS;
    }
    const { element } = pointable;
    if (!isInteractive(pointable) || !isOf(filter, pointable) || isBehind(modal, element)) continue;
    if (isVisible(element) && fits(element)) found.push(element);
  }
  return { found, truncated: false };
}

function isIn(seen: SeenPart | undefined, element: Element): boolean {
  if (!seen) return true;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return right > seen.left && left < seen.right && bottom > seen.top && top < seen.bottom;
}

function isOf(filter: HintFilter, { role }: Pointable): boolean {
  return filter === 'all' || ROLES[filter].has(role);
}

const ROLES = {
  links: new Set(['link']),
  fields: new Set('textbox searchbox combobox listbox spinbutton slider checkbox radio switch'.split(' ')),
  buttons: new Set('button switch tab menuitem menuitemcheckbox menuitemradio'.split(' ')),
};

const MOST_LOOKED_AT = 20_000;
const IN_VIEW = { most: 300, mostMs: 1_500 };
const NEARBY = { most: 150, mostMs: 200 };
const SLICE_MS = 30;
