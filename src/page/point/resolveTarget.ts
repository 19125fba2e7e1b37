import type { Page } from '../page';
import type { Pointing } from './pointing';
import type { Purpose } from './purpose';
import { refSpelled, resolveRef } from './resolveRef';
import { resolveSelector } from './resolveSelector';
import { resolveWords } from './resolveWords';

export type { Pointing } from './pointing';

/**
 * The one element a target means: a ref, its number, a selector after `css=`, or words. The purpose ranks words:
 * a fill wants editable things, a click clickable ones.
 * Throws TARGET_NOT_FOUND, TARGET_AMBIGUOUS, TARGET_STALE, TARGET_HIDDEN or INVALID_ARGS.
 */
export function resolveTarget(page: Page, pointing: Pointing, purpose: Purpose): Element {
  const target = pointing.target.trim();
  if (target.startsWith('css=')) return resolveSelector(page, pointing, target.slice(4));
  const ref = refSpelled(page, target);
  return ref ? resolveRef(page, ref) : resolveWords(page, pointing, purpose);
}
