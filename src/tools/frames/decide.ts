import type { Candidate, Located } from '#contract/frames';
import type { Pointing } from '#page/point/pointing';
import type { Purpose } from '#page/point/purpose';
import { MARGIN } from '#page/point/tie';
import type { FrameDocument } from './framedPage';

/** What one document made of a target. */
export interface Answered {
  document: FrameDocument;
  located: Located;
}

/** One thing a target may mean, over all documents. */
export interface Meant {
  document: FrameDocument;
  /** Its place among its document's candidates. */
  index: number;
  candidate: Candidate;
}

/**
 * Which of what the documents found is meant: by the same rule as within one document, the best alone, or the one
 * picked of those that are about equally good.
 */
export function decide(
  answers: readonly Answered[],
  { pick }: Pick<Pointing, 'pick'>,
  purpose: Purpose,
): { chosen: Meant | undefined; tied: readonly Meant[] } {
  const all = answers.flatMap(({ document, located }) =>
    located.candidates.map((candidate, index): Meant => ({ document, index, candidate })),
  );
  const best = Math.max(...all.map(({ candidate }) => candidate.score));
  const good = all.filter(({ candidate }) => candidate.score >= best - MARGIN);
  // Of a frame and something in it, what is in it is meant.
  const tied = good.filter((outer) => !good.some((inner) => isInFrame(inner.document, outer)));
  return { chosen: pick === undefined ? onlyOne(tied, purpose) : tied[pick - 1], tied };
}

function onlyOne(tied: readonly Meant[], purpose: Purpose): Meant | undefined {
  const [first] = tied;
  const href = first?.candidate.href;
  // Links to one place are the same thing to whoever follows one.
  const sameLink =
    purpose === 'click' && href !== undefined && tied.every(({ candidate }) => candidate.href === href);
  return tied.length === 1 || sameLink ? first : undefined;
}

function isInFrame({ within }: FrameDocument, outer: Meant): boolean {
  if (!within || outer.candidate.frame === undefined) return false;
  const isIt = within.document === outer.document && within.facts.handle === outer.candidate.frame;
  return isIt || isInFrame(within.document, outer);
}
