import { ToolFailure } from '#contract/toolFailure';
import type { Work } from '../document/turns';
import { describe } from '../names/describe';
import type { Page } from '../page';
import { contextsOf } from './contexts';
import { nearestNamed } from './nearestNamed';
import type { Pointing } from './pointing';
import { MOST_CANDIDATES, tied } from './tie';

/** Nothing fits: names what is nearest. */
export function* notFound(page: Page, { target, role }: Pointing): Work<ToolFailure> {
  const nearest = (yield* nearestNamed(page, target)).map((element) => describe(page, element));
  const asked = role ? `a ${role} “${target}”` : `“${target}”`;
  const near =
    nearest.length > 0 ? ` The nearest are ${nearest.map(({ name }) => `“${name}”`).join(', ')}.` : '';
  return new ToolFailure(
    'TARGET_NOT_FOUND',
    `Nothing on this page goes by ${asked}.${near} Try other words, a ref, or scroll to load more.`,
    { details: { nearest } },
  );
}

/** Several fit equally well: numbers them, so that the call can be repeated with `pick`. */
export function ambiguous(page: Page, { target, pick }: Pointing, matching: readonly Element[]): ToolFailure {
  const told = matching.slice(0, MOST_CANDIDATES);
  const contexts = contextsOf(page, told);
  const candidates = told.map((element, index) => {
    return { pick: index + 1, ...describe(page, element), context: contexts[index] ?? '' };
  });
  return tied(candidates, { target, pick, found: matching.length });
}
