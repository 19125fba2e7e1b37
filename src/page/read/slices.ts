import { checkGoing, nextTask } from '../document/waiting';

/**
 * Takes what a walk yields, in slices that leave the page its turns. Answers false when the time for one reading
 * was over before the walk was.
 */
export async function inSlices<T>(
  walk: Iterable<T>,
  take: (found: T) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const started = performance.now();
  let since = started;
  for (const found of walk) {
    take(found);
    const now = performance.now();
    if (now - started > MOST_MS) return false;
    if (now - since < SLICE_MS) continue;
    await nextTask();
    checkGoing(signal);
    since = performance.now();
  }
  return true;
}

const MOST_MS = 1_800;
const SLICE_MS = 30;
