import { capital } from '#contract/capital';
import type { AroundChange } from '#contract/frames';
import type { Outcome } from '#contract/result';

/** What an act in a frame did, together with what changed around the frame meanwhile. */
export function withAround(outcome: Outcome, around: AroundChange): Outcome {
  if (around.verdict === 'no_change') return outcome;
  const changed = [...(outcome.changed ?? []), ...around.changed].slice(0, 5);
  const isQuiet = outcome.verdict === 'no_change' || outcome.verdict === 'unknown';
  const navigating = outcome.navigating === true || around.verdict === 'navigated';
  if (!isQuiet && !navigating && around.verdict !== 'dialog_open') return { ...outcome, changed };
  const lines = around.changed.length > 0 ? around.changed.join(', ') : 'the page around the frame changed';
  const did = isQuiet ? (outcome.did ?? outcome.say) : outcome.say;
  return {
    ...outcome,
    verdict:
      isQuiet || around.verdict === 'dialog_open' ? around.verdict : (outcome.verdict ?? around.verdict),
    say: around.verdict === 'navigated' ? did : `${did} ${capital(lines)}.`,
    changed,
    ...(navigating && { navigating: true }),
  };
}
