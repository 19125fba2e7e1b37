import type { Outcome } from '#contract/result';
import { isBehind, openModal } from '../document/modal';
import { isVisible } from '../document/visible';
import { checkGoing, nextTask } from '../document/waiting';
import { type Described, describe } from '../names/describe';
import type { Page } from '../page';
import type { Pointable } from '../point/pointable';
import { isInteractive, pointablesOf } from '../point/pointables';
import { isOpenToSight, showNumbers } from './numbers';

export type HintFilter = 'all' | 'links' | 'fields' | 'buttons';

/**
 * Numbers everything in view that can be clicked, with the numbers of the refs the answer gives. Bounded: what a
 * very full page has beyond the limits goes without, and the answer says so.
 */
export async function showHints(page: Page, filter: HintFilter, signal: AbortSignal): Promise<Outcome> {
  page.overlay.takeOff('hints');
  const { found, truncated } = await hintable(page, filter, signal);
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
    say: said(filter, listed, hints.length),
    data: { count: hints.length, hints: listed, truncated: truncated || listed.length < hints.length },
  };
}

async function hintable(page: Page, filter: HintFilter, signal: AbortSignal) {
  const found: Element[] = [];
  const modal = openModal(page);
  const end = performance.now() + MOST_MS;
  let sliceEnd = performance.now() + SLICE_MS;
  for (const pointable of pointablesOf(page).slice(0, MOST_LOOKED_AT)) {
    if (found.length >= MOST_SHOWN || performance.now() > end) return { found, truncated: true };
    if (performance.now() > sliceEnd) {
      await nextTask();
      checkGoing(signal);
      sliceEnd = performance.now() + SLICE_MS;
    }
    const { element } = pointable;
    if (!isInteractive(pointable) || !fits(pointable, filter) || isBehind(modal, element)) continue;
    if (isVisible(element) && isOpenToSight(page, element)) found.push(element);
  }
  return { found, truncated: false };
}

function fits({ role }: Pointable, filter: HintFilter): boolean {
  return filter === 'all' || ROLES[filter].has(role);
}

function said(filter: HintFilter, [first]: readonly Described[], count: number): string {
  const kind = filter === 'all' ? 'thing' : filter.slice(0, -1);
  if (!first) return `No ${kind} is in view that could be clicked. Scroll, or read the page.`;
  const things = count === 1 ? `1 ${kind} has` : `${count} ${kind}s have`;
  return `${things} a number now. Say for example “click ${first.ref.slice(1)}”.`;
}

const ROLES = {
  links: new Set(['link']),
  fields: new Set('textbox searchbox combobox listbox spinbutton slider checkbox radio switch'.split(' ')),
  buttons: new Set('button switch tab menuitem menuitemcheckbox menuitemradio'.split(' ')),
};

const MOST_LOOKED_AT = 20_000;
const MOST_SHOWN = 300;
const MOST_LISTED = 150;
const MOST_MS = 1_500;
const SLICE_MS = 30;
