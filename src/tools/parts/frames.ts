import type { FramePoint, SeenPart } from '#contract/frames';
import type { Details, Outcome } from '#contract/result';
import { inTurns } from '#page/document/turns';
import { changedSince } from '#page/frames/changedSince';
import { checkConditions } from '#page/frames/checkConditions';
import { findTarget, nameFound } from '#page/frames/findTarget';
import { listFrames } from '#page/frames/listFrames';
import { type Beginning, beginOutline, goOnOutline } from '#page/frames/outlineParts';
import { placeOfTarget, reachFrame } from '#page/frames/reachFrame';
import { changeAround, watchAround } from '#page/frames/watchAround';
import { numberNearby, showHints } from '#page/overlay/hints';
import type { HintFilter } from '#page/overlay/hintWords';
import type { Pointing } from '#page/point/pointing';
import type { Purpose } from '#page/point/purpose';
import type { Awaited } from '#page/read/conditions';
import type { PageContext } from '../pageContext';

/**
 * What one document of a page with frames is asked beside the tools: each frame answers for itself, and whoever sees
 * them all puts the answers together.
 */
export const frames = {
  list_frames: asked((_args: object, { page }) => listFrames(page)),
  find_target: asked(({ pointing, purpose }: { pointing: Pointing; purpose: Purpose }, { page, signal }) =>
    inTurns(page, findTarget(page, pointing, purpose), signal),
  ),
  name_found: asked(({ indexes, picks }: { indexes: number[]; picks: number[] }, { page }) => ({
    found: nameFound(page, indexes, picks),
  })),
  place_of_target: asked(({ target }: { target: string }, { page, signal }) =>
    placeOfTarget(page, target, signal),
  ),
  reach_frame: asked(({ handle, inside }: { handle: number; inside: FramePoint }, { page }) =>
    reachFrame(page, handle, inside),
  ),
  watch_around: asked(({ handle }: { handle: number }, { page }) => {
    watchAround(page, handle);
    return {};
  }),
  change_around: asked((_args: object, { page }) => changeAround(page)),
  changed_since: asked(({ since }: { since: number }, { page }) => ({ changed: changedSince(page, since) })),
  begin_outline: asked((beginning: Beginning, { page, signal }) => beginOutline(page, beginning, signal)),
  go_on_outline: asked((going: { reading: string; spent: number }, { page, signal }) =>
    goOnOutline(page, going, signal),
  ),
  check_conditions: asked((awaited: Awaited, { page, signal }) =>
    inTurns(page, checkConditions(page, awaited), signal),
  ),
  show_hints_in: (
    { filter, seen }: { filter: HintFilter; seen: SeenPart },
    { page, signal }: PageContext,
  ): Promise<Outcome> => showHints(page, filter, signal, seen),
  number_nearby: asked(async (nearby: { filter: HintFilter; up: boolean }, { page, signal }) => {
    await numberNearby(page, nearby, signal);
    return {};
  }),
  clear_marks: asked((_args: object, { page }) => ({
    cleared: page.overlay.takeOff('hints', 'candidates', 'highlight'),
  })),
};

/** The questions, and what each is asked with. */
export type Questions = { [Name in keyof typeof frames]: Parameters<(typeof frames)[Name]>[0] };

function asked<A>(answer: (args: A, context: PageContext) => object | Promise<object>) {
  return async (args: A, context: PageContext): Promise<Outcome> => ({
    say: '',
    // A plain object of ours; what asked parses it.
    data: { ...(await answer(args, context)) } satisfies Details,
  });
}
