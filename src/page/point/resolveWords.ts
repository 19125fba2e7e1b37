import { ToolFailure } from '#contract/toolFailure';
import { isWithin } from '../document/ancestry';
import { isLink } from '../document/elementKinds';
import type { Work } from '../document/turns';
import { isDisabled, isVisible } from '../document/visible';
import { describe } from '../names/describe';
import type { Page } from '../page';
import { ambiguous, notFound } from './misses';
import type { Pointing } from './pointing';
import type { Purpose } from './purpose';
import { readQuery } from './query';
import { type Ranked, rank } from './rank';
import { MARGIN } from './tie';

/** The one visible thing that goes by the words, or the one picked of several. */
export function* resolveWords(page: Page, pointing: Pointing, purpose: Purpose): Work<Element> {
  const { best, hidden: unseen } = yield* matchesOf(page, pointing, purpose);
  if (best.length === 0)
    throw unseen ? hidden(page, pointing.target, unseen) : yield* notFound(page, pointing);
  const tied = best.map(({ element }) => element);
  const meant = pointing.pick === undefined ? onlyOne(tied, purpose) : tied[pointing.pick - 1];
  if (meant) return meant;
  throw ambiguous(page, pointing, tied);
}

export interface Matches {
  /** The visible ones that fit about equally well, in document order. */
  best: Ranked[];
  /** What fits but is hidden, where nothing visible does. */
  hidden: Element | undefined;
}

/** What fits the words. */
export function* matchesOf(page: Page, pointing: Pointing, purpose: Purpose): Work<Matches> {
  const ranked = yield* rank(page, readQuery(pointing.target, pointing.role), purpose);
  const best = bestVisible(ranked);
  return { best, hidden: best.length > 0 ? undefined : ranked[0]?.element };
}

/** The best visible matches that are about equally good, in document order. */
function bestVisible(ranked: readonly Ranked[]): Ranked[] {
  const kept: Ranked[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const { element, score } of ranked) {
    if (score < best - MARGIN || kept.length >= MOST_TIED) break;
    if (!isVisible(element)) continue;
    const able = isDisabled(element) ? score - DISABLED : score;
    best = Math.max(best, able);
    kept.push({ element, score: able });
  }
  const good = kept.filter(({ score }) => score >= best - MARGIN);
  return good.filter(
    (outer) => !good.some((inner) => inner !== outer && isWithin(inner.element, outer.element)),
  );
}

function onlyOne(tied: readonly Element[], purpose: Purpose): Element | undefined {
  const [first] = tied;
  if (tied.length === 1) return first;
  // Links to one place, in the header and in the footer, are the same thing to whoever follows one.
  if (
    purpose === 'click' &&
    tied.every((link) => isLink(link) && first && isLink(first) && link.href === first.href)
  ) {
    return first;
  }
  return undefined;
}

function hidden(page: Page, target: string, element: Element): ToolFailure {
  const found = describe(page, element);
  return new ToolFailure(
    'TARGET_HIDDEN',
    `“${target}” was asked for; the ${found.role} “${found.name}” is on the page but hidden now. Open what holds it first, or read the page again.`,
    { details: { nearest: [found] } },
  );
}

const MOST_TIED = 30;
const DISABLED = 10;
