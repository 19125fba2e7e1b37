import type { Page } from '../page';

/**
 * Whether the document came after a moment, or something in it changed after it that does not change all the time.
 * `since` is in milliseconds since the epoch: all documents of a page count alike.
 */
export function changedSince({ window, mutations }: Page, since: number): boolean {
  const { timeOrigin } = window.performance;
  if (timeOrigin > since) return true;
  const lastAt = timeOrigin + mutations.lastChangeAt();
  // Until the first change, that is when we came.
  return mutations.version() > 0 && lastAt > since;
}
