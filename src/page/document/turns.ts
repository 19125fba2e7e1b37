import type { Page } from '../page';
import { checkGoing, nextTask } from './waiting';

/** Work that can pause at each `yield`, about once an element; what is given back is its result. */
export type Work<T> = Generator<undefined, T>;

/** Does all of it at once. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does it in slices that leave the page its turns. Throws what the work throws, and when the call was stopped. */
export async function inTurns<T>(page: Page, work: Work<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    const slice = page.mutations.steadily(() => takeSlice(work));
    if (slice?.done) return slice.value;
    await nextTask();
    checkGoing(signal);
  }
}

/** The end of the work; nothing where the page is due its turn before that. */
function takeSlice<T>(work: Work<T>): IteratorReturnResult<T> | undefined {
  const end = performance.now() + SLICE_MS;
  for (let steps = 1; ; steps += 1) {
    const step = work.next();
    if (step.done) return step;
    if (steps % CHECK_EVERY === 0 && performance.now() > end) return undefined;
  }
}

// Looking at the clock costs more than many a step.
const CHECK_EVERY = 16;
const SLICE_MS = 30;
