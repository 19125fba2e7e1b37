import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { withAncestors } from '../document/ancestry';
import { inTurns } from '../document/turns';
import { checkGoing } from '../document/waiting';
import { textPlace } from '../fill/textPlace';
import { cappedText } from '../names/cleanText';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { pointedAt } from '../point/pointedAt';
import { findByScrolling } from './findByScrolling';
import { noteScroll } from './noteScroll';
import { axisOf, type Direction, edges, type Scrolled, scrollBy } from './scrollBy';
import { notePositions } from './scrollPositions';
import { mainScroller, scrollerAround } from './scrollRegion';

export interface Scrolling {
  direction?: Direction | undefined;
  pages?: number | undefined;
  to?: string | undefined;
  text?: string | undefined;
  inside?: string | undefined;
}

/**
 * Scrolls the nearest region that can, at once and without animation. What is named and not there yet is looked for by
 * scrolling. Throws TARGET_NOT_FOUND where that does not bring it up, NO_EFFECT where nothing scrolls.
 */
export async function scrollPage(page: Page, asked: Scrolling, signal: AbortSignal): Promise<Outcome> {
  checkGoing(signal);
  if (asked.to === undefined && asked.text === undefined) return scrollTowards(page, asked, signal);
  const find = () =>
    asked.to === undefined
      ? findText(page, asked, signal)
      : pointedAt(page, { target: asked.to }, { purpose: 'any', signal });
  const { found, scrolledPx } = await findByScrolling(page, { find, inside: asked.inside, signal });
  const name = asked.to === undefined ? `“${cappedText(asked.text ?? '', 60)}”` : saidName(page, found);
  return scrollTo(page, found, { name, scrolledPx });
}

async function scrollTowards(
  page: Page,
  { direction = 'down', pages = 0.8, inside }: Scrolling,
  signal: AbortSignal,
): Promise<Outcome> {
  const axis = axisOf(direction);
  const within =
    inside === undefined ? undefined : await pointedAt(page, { target: inside }, { purpose: 'any', signal });
  const region = within ? scrollerAround(page, within, axis) : mainScroller(page, axis);
  if (!region) return still(direction, { movedPx: 0, atStart: true, atEnd: true });
  const scrolled = noteScroll(page, [region], () =>
    page.mutations.quietly(() => scrollBy(region, direction, pages)),
  );
  notePositions(region);
  if (scrolled.movedPx === 0) return still(direction, scrolled);
  const end = scrolled.atEnd && /^(down|right|bottom)$/.test(direction);
  const start = scrolled.atStart && /^(up|left|top)$/.test(direction);
  const reached = end || start ? ` This is the ${edgeName(direction)}.` : '';
  return { verdict: 'changed', say: `${DID[direction]}${reached}`, data: { ...scrolled } };
}

function still(direction: Direction, scrolled: Scrolled): Outcome {
  const nothing =
    scrolled.atStart && scrolled.atEnd ? 'There is nothing to scroll: it is all on view.' : undefined;
  return {
    verdict: 'no_change',
    say: nothing ?? `Already at the ${edgeName(direction)}.`,
    data: { ...scrolled },
  };
}

function scrollTo(
  page: Page,
  element: Element,
  { name, scrolledPx }: { name: string; scrolledPx: number },
): Outcome {
  const region = scrollerAround(page, element, 'y');
  const before = element.getBoundingClientRect().top;
  noteScroll(page, withAncestors(element), () =>
    page.mutations.quietly(() =>
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }),
    ),
  );
  notePositions(element);
  const movedPx = Math.round(scrolledPx + before - element.getBoundingClientRect().top);
  const data = { movedPx, ...(region ? edges(region, 'y') : { atStart: true, atEnd: true }) };
  if (movedPx === 0 && scrolledPx === 0)
    return { verdict: 'no_change', say: `${name} is already on view.`, data };
  return { verdict: 'changed', say: `Scrolled to ${name}.`, data };
}

async function findText(page: Page, { text = '', inside }: Scrolling, signal: AbortSignal): Promise<Element> {
  const within =
    inside === undefined
      ? page.document.body
      : await pointedAt(page, { target: inside }, { purpose: 'any', signal });
  const place = await inTurns(page, textPlace(page, within, text), signal);
  if (place) return place;
  throw new ToolFailure(
    'TARGET_NOT_FOUND',
    `The page shows no text “${cappedText(text, 80)}”. Try fewer words, or read the page.`,
  );
}

const edgeName = (direction: Direction) => EDGES[direction];

const EDGES = {
  down: 'bottom',
  bottom: 'bottom',
  up: 'top',
  top: 'top',
  left: 'left edge',
  right: 'right edge',
} as const;

const DID = {
  down: 'Scrolled down.',
  up: 'Scrolled up.',
  left: 'Scrolled left.',
  right: 'Scrolled right.',
  top: 'Scrolled to the top.',
  bottom: 'Scrolled to the bottom.',
} as const;
