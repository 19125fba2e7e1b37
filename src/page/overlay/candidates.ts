import type { ToolFailure } from '#contract/toolFailure';
import type { Page } from '../page';
import { type Numbered, showNumbers } from './numbers';

/** Numbers the candidates of a TARGET_AMBIGUOUS on the page as its answer does, while the user is watching. */
export function showCandidates(page: Page, { code, details }: ToolFailure): void {
  if (code !== 'TARGET_AMBIGUOUS' || page.document.visibilityState === 'hidden') return;
  const candidates = Array.isArray(details?.candidates) ? details.candidates : [];
  const numbered = candidates.flatMap((candidate: unknown) => numberedBy(page, candidate));
  if (numbered.length > 0) showNumbers(page, 'candidates', numbered);
}

function numberedBy(page: Page, candidate: unknown): Numbered[] {
  if (typeof candidate !== 'object' || candidate === null) return [];
  if (!('pick' in candidate) || !('ref' in candidate) || typeof candidate.ref !== 'string') return [];
  const element = page.refs.find(candidate.ref)?.element;
  return element ? [{ element, number: String(candidate.pick) }] : [];
}
