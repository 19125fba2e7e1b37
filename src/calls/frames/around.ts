import { type AroundChange, aroundChange, framePoint, reached } from '#contract/frames';
import { ToolFailure } from '#contract/toolFailure';
import type { FrameDocument, FramedPage } from '#tools/frames/framedPage';
import type { Framing } from './runFramed';

/**
 * Makes sure that a press on a target in a frame gets there: ready in its own document, and the frame in view and
 * uncovered in each document around it. Answers whether anything around it was scrolled. Throws TARGET_COVERED,
 * TARGET_HIDDEN, TARGET_STALE …
 */
export async function reach({ survey }: Framing, document: FrameDocument, ref: string): Promise<boolean> {
  let inside = framePoint.parse(await survey.ask(document, 'place_of_target', { target: ref }));
  let moved = false;
  for (let at = document.within; at; at = at.document.within) {
    const { handle } = at.facts;
    const outer = reached.parse(await survey.ask(at.document, 'reach_frame', { handle, inside }));
    inside = outer;
    moved ||= outer.moved;
  }
  return moved;
}

/** Takes the numbers and rings off the other documents: an act is past them. Its own document does so by itself. */
export async function clearMarks(page: FramedPage, document: FrameDocument): Promise<void> {
  const others = page.documents.filter((one) => one !== document);
  await Promise.all(
    others.map(async (other) => {
      try {
        await page.ask(other, 'clear_marks', {});
      } catch (failure) {
        // A frame that left or hangs shows no marks that matter.
        if (!isGone(failure)) throw failure;
      }
    }),
  );
}

/** Begins to watch what happens around a frame. */
export async function watchAround(page: FramedPage, document: FrameDocument): Promise<void> {
  for (const { document: outer, handle } of around(document))
    await page.ask(outer, 'watch_around', { handle });
}

/** What happened around a frame since then, the outermost document's word first; a document that left has navigated. */
export async function changesAround(page: FramedPage, document: FrameDocument): Promise<AroundChange> {
  const changes = await Promise.all(
    [...around(document)].map(({ document: outer }) => changeIn(page, outer)),
  );
  const [nearest] = changes;
  const verdict = ORDER.find((one) => changes.some((change) => change.verdict === one)) ?? 'no_change';
  const changed = changes.toReversed().flatMap((change) => change.changed);
  return { verdict, changed: [...new Set(changed)].slice(0, 5), frameGone: nearest?.frameGone ?? false };
}

const ORDER = ['navigated', 'dialog_open', 'changed'] as const;

async function changeIn(page: FramedPage, outer: FrameDocument): Promise<AroundChange> {
  try {
    return aroundChange.parse(await page.ask(outer, 'change_around', {}));
  } catch (failure) {
    if (!isGone(failure)) throw failure;
    return { verdict: 'navigated', changed: [], frameGone: true };
  }
}

/** Whether a question failed for want of a document that answers. */
export function isGone(failure: unknown): boolean {
  if (failure instanceof ToolFailure)
    return failure.code === 'PAGE_UNREACHABLE' || failure.code === 'TIMED_OUT';
  return failure instanceof Error && failure.name === 'PortLost';
}

function* around({ within }: FrameDocument): Generator<{ document: FrameDocument; handle: number }> {
  for (let at = within; at; at = at.document.within) yield { document: at.document, handle: at.facts.handle };
}
