import { heard, nextTask } from '../document/waiting';
import type { Page } from '../page';

/** An act whose effect is waited for. */
export interface Settling {
  page: Page;
  signal: AbortSignal;
  /** Calls back at every piece of news; returns the way to stop. */
  hear(news: () => void): () => void;
  /** Whether an effect has been seen. */
  isSettled(): boolean;
  /** Whether the document goes elsewhere, so that nothing more comes of it. */
  isLeaving(): boolean;
}

/** Waits for a first effect: for the time given, and longer while the page waits for answers it asked for. */
export async function firstEffect(settling: Settling, settleMs: number): Promise<void> {
  const { page, signal, hear, isSettled } = settling;
  const settled = (report: () => void) => hear(() => isSettled() && report());
  await heard(settled, { atMostMs: settleMs, signal });
  const until = performance.now() + ANSWERS_MS;
  const isWaiting = () => !isSettled() && !signal.aborted && page.work.requests() > 0;
  const endExpecting = page.mutations.expecting();
  while (isWaiting() && performance.now() < until) {
    await answered(settling, until - performance.now());
    // What an answer brings is read and drawn in tasks of its own.
    if (!isSettled()) await heard(settled, { atMostMs: DRAWING_MS, signal });
  }
  endExpecting();
}

/**
 * Looks at an effect again once the timers have run that the act set; one that shows in the target alone, as a page shows
 * what it hopes for, also once the answers have come that the page asked for.
 */
export async function lastingEffect(
  settling: Settling,
  { timersMs, inTargetAlone }: { timersMs: number; inTargetAlone: boolean },
): Promise<void> {
  const { page, signal, hear, isLeaving } = settling;
  const left = (report: () => void) => hear(() => isLeaving() && report());
  // In hidden tabs timers are slowed to one a second.
  const waitMs = page.document.visibilityState === 'hidden' ? 0 : page.work.timersWithin(timersMs);
  if (waitMs > 0 && !(await heard(left, { atMostMs: waitMs, signal }))) await nextTask();
  if (!inTargetAlone || page.work.requests() === 0 || isLeaving()) return;
  await answered({ ...settling, isSettled: isLeaving }, HOPE_MS);
  if (!isLeaving()) await heard(left, { atMostMs: DRAWN_MS, signal });
}

// Until an effect shows or all answers have come.
function answered({ page, signal, hear, isSettled }: Settling, atMostMs: number): Promise<boolean> {
  return heard(
    (report) => {
      const stops = [
        hear(() => isSettled() && report()),
        page.work.onEnded(() => page.work.requests() === 0 && report()),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    { atMostMs, signal },
  );
}

const ANSWERS_MS = 4_000;
const HOPE_MS = 1_500;
const DRAWING_MS = 250;
const DRAWN_MS = 30;
