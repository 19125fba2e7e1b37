import type { Outcome } from '#contract/result';
import { z } from '#contract/schema';
import { type HintFilter, MOST_LISTED, saidHints } from '#page/overlay/hintWords';
import { type FramedPage, frameName, isNear, seenPart } from './framedPage';

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
  let count = 0;
  let truncated = false;
  for (const document of framed.documents) {
    const seen = seenPart(document);
    if (!seen) continue;
    const part = answer.parse(await framed.ask(document, 'show_hints_in', { filter, seen }));
    const where = document.within ? { frame: frameName(document) } : {};
    hints.push(...part.hints.map((hint) => ({ ...hint, ...where })));
    count += part.count;
    truncated ||= part.truncated;
  }
  for (const document of framed.documents) {
    if (performance.now() - framed.startedAt > MOST_MS) break;
    if (isNear(document)) await framed.ask(document, 'number_nearby', { filter });
  }
  const listed = hints.slice(0, MOST_LISTED);
  return {
    say: saidHints(filter, listed, count),
    data: { count, hints: listed, truncated: truncated || listed.length < count },
  };
}

const MOST_MS = 1_500;

/** Takes the numbers and rings off all documents. */
export async function hideHintsInFrames(framed: FramedPage): Promise<Outcome> {
  const cleared = await Promise.all(
    framed.documents.map((document) => framed.ask(document, 'clear_marks', {})),
  );
  const shown = cleared.some((answer) => answer.cleared === true);
  return {
    say: shown ? 'The numbers are gone.' : 'There were no numbers on the page.',
    data: { cleared: shown },
  };
}
