import type { Outcome } from '#contract/result';
import { z } from '#contract/schema';
import { type HintFilter, MOST_LISTED, saidHints } from '#page/overlay/hintWords';
import { type FrameDocument, type FramedPage, frameName, isNear, seenPart } from './framedPage';

const answer = z.object({
  count: z.number(),
  hints: z.array(z.object({ ref: z.string(), role: z.string(), name: z.string() })),
  truncated: z.boolean(),
});

/**
 * Numbers in all documents that are in view, and then, higher ones, near it. Each gives refs, so that they go on counting
 * where the one before ended.
 */
export async function showHintsInFrames(
  framed: FramedPage,
  { filter = 'all' }: { filter?: HintFilter },
): Promise<Outcome> {
  const hints: (z.infer<typeof answer>['hints'][number] & { frame?: string })[] = [];
  const counts = new Map<FrameDocument, number>();
  let count = 0;
  let truncated = false;
  for (const document of framed.documents) {
    const seen = seenPart(document);
    if (!seen) continue;
    const part = answer.parse(await framed.ask(document, 'show_hints_in', { filter, seen }));
    const where = document.within ? { frame: frameName(document) } : {};
    hints.push(...part.hints.map((hint) => ({ ...hint, ...where })));
    count += part.count;
    counts.set(document, part.count);
    truncated ||= part.truncated;
  }
  await numberNearby(framed, filter, counts);
  const listed = hints.slice(0, MOST_LISTED);
  return {
    say: saidHints(filter, listed, count),
    data: { count, hints: listed, truncated: truncated || listed.length < count },
  };
}

/** `counts` says how many numbers each document has that is in view. */
async function numberNearby(
  framed: FramedPage,
  filter: HintFilter,
  counts: ReadonlyMap<FrameDocument, number>,
): Promise<void> {
  for (const document of framed.documents) {
    if (performance.now() - framed.startedAt > MOST_MS) return;
    if (!isNear(document)) continue;
    try {
      // Out of view, what was numbered earlier may still be.
      if (!counts.has(document)) await framed.ask(document, 'clear_marks', {});
      await framed.ask(document, 'number_nearby', { filter, up: (counts.get(document) ?? 0) > 0 });
    } catch (fault) {
      framed.signal.throwIfAborted();
      // What can be seen has its numbers; this document shows none when it is scrolled to.
      console.warn('A frame was not numbered ahead.', fault);
    }
  }
}

const MOST_MS = 1_500;

/** Takes the numbers and rings off all documents. */
export async function hideHintsInFrames(framed: FramedPage): Promise<Outcome> {
  const cleared = await Promise.all(
    framed.documents.map((document) => framed.ask(document, 'clear_marks', {})),
  );
  // Numbers out of view are no numbers to whoever looks.
  const shown = framed.documents.some(
    (document, at) => cleared[at]?.cleared === true && seenPart(document) !== undefined,
  );
  return {
    say: shown ? 'The numbers are gone.' : 'There were no numbers on the page.',
    data: { cleared: shown },
  };
}
