import { inTurns, type Work } from '../document/turns';
import type { Page } from '../page';
import type { Pointing } from './pointing';
import type { Purpose } from './purpose';
import { refSpelled, resolveRef } from './resolveRef';
import { resolveSelector } from './resolveSelector';
import { resolveWords } from './resolveWords';

export type { Pointing } from './pointing';

/**
 * The one element a target means: a ref, its number, a selector after `css=`, or words. The purpose ranks words:
 * a fill wants editable things, a click clickable ones. Looked for in slices that leave a large page its turns.
 * Throws TARGET_NOT_FOUND, TARGET_AMBIGUOUS, TARGET_STALE, TARGET_HIDDEN or INVALID_ARGS.
 */
export function pointedAt(
  page: Page,
  pointing: Pointing,
  { purpose, signal }: { purpose: Purpose; signal: AbortSignal },
): Promise<Element> {
  return inTurns(page, resolving(page, pointing, purpose), signal);
}

/** As `pointedAt`, as a part of other work. */
export function* resolving(page: Page, pointing: Pointing, purpose: Purpose): Work<Element> {
  const target = pointing.target.trim();
  if (target.startsWith('css=')) return yield* resolveSelector(page, pointing, target.slice(4));
  const ref = refSpelled(page, target);
  return ref ? yield* resolveRef(page, ref) : yield* resolveWords(page, pointing, purpose);
}
