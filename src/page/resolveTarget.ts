import { ToolFailure } from '#contract/toolFailure';
import type { Page } from './page';

/** How a tool's arguments point at one thing. */
export interface Pointing {
  target: string;
  role?: string | undefined;
  pick?: number | undefined;
}

export type Purpose = 'click' | 'edit' | 'choose' | 'check' | 'any';

/**
 * The one element a target means: a ref, its number, a selector after `css=`, or words.
 * Throws TARGET_NOT_FOUND, TARGET_AMBIGUOUS, TARGET_STALE, TARGET_HIDDEN or INVALID_ARGS.
 */
export function resolveTarget(_page: Page, { target }: Pointing, _purpose: Purpose): Element {
  throw new ToolFailure('TARGET_NOT_FOUND', `Nothing is called “${target}”.`);
}
