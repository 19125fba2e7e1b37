import { framedChange } from '#contract/frames';
import type { Outcome } from '#contract/result';
import { type FrameDocument, type FramedPage, theFrame } from '#tools/frames/framedPage';
import { isGone } from './around';

/**
 * What an act did that changed nothing in its own document, together with what changed in the frames there: a link may
 * lead into one, and a page may speak to them. `since` is when it was sent, in milliseconds since the epoch.
 */
export async function withInside(
  outcome: Outcome,
  page: FramedPage,
  { document, since }: { document: FrameDocument; since: number },
): Promise<Outcome> {
  if (outcome.verdict !== 'no_change') return outcome;
  const inside = page.documents.filter((one) => isInside(one, document));
  const told = await Promise.all(inside.map((one) => hasChanged(page, one, since)));
  const changed = inside.filter((_one, index) => told[index]).map((one) => `${theFrame(one)} changed`);
  const [first] = changed;
  if (first === undefined) return outcome;
  const { did, ...rest } = outcome;
  const say = `${did ?? outcome.say} ${first.charAt(0).toUpperCase()}${first.slice(1)}.`;
  return { ...rest, verdict: 'changed', say, changed: changed.slice(0, 5) };
}

function isInside({ within }: FrameDocument, document: FrameDocument): boolean {
  return within !== undefined && (within.document === document || isInside(within.document, document));
}

async function hasChanged(page: FramedPage, document: FrameDocument, since: number): Promise<boolean> {
  try {
    return framedChange.parse(await page.ask(document, 'changed_since', { since })).changed;
  } catch (failure) {
    // Another document came in its place.
    if (isGone(failure)) return true;
    throw failure;
  }
}
