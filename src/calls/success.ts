import type { Outcome, TabFacts, ToolSuccess } from '#contract/result';

/** A tool's outcome as the agent receives it, with the tab it speaks of. */
export function success(outcome: Outcome, tab: TabFacts | undefined): ToolSuccess {
  const { verdict, say, data, changed } = outcome;
  return {
    status: 'success',
    ...(verdict ? { verdict } : {}),
    say,
    ...(tab ? { tab } : {}),
    ...(data ? { data } : {}),
    ...(changed?.length ? { changed } : {}),
  };
}
