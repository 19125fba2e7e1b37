import type { PagePart } from '#contract/pagePart';
import type { PageReply } from '#contract/pageReply';
import { heard } from '#page/document/waiting';
import type { LoadedRuns, Runs } from './runs';

const PART_WITHIN_MS = 5_000;

/** A running call, as far as parts of the page code are put in for it. */
export interface Needing {
  callId: string;
  loaded: LoadedRuns;
  signal: AbortSignal;
  reply(message: PageReply): void;
}

/**
 * A part's tools; where it is not here yet the background is asked to put it in. Nothing when it does not come, or
 * the call is stopped before.
 */
export async function needed(
  part: PagePart,
  { callId, loaded, signal, reply }: Needing,
): Promise<Runs | undefined> {
  if (!loaded.of(part)) {
    reply({ kind: 'lacks', callId, part });
    // Other calls have other parts put in at the same time.
    const came = (report: () => void) => loaded.onProvided((other) => other === part && report());
    await heard(came, { atMostMs: PART_WITHIN_MS, signal });
  }
  return loaded.of(part);
}
