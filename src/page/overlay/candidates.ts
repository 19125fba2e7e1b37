import type { Page } from '../page';
import { type Numbered, showNumbers } from './numbers';

/** The candidates of a TARGET_AMBIGUOUS, as its details tell them. */
export interface Candidates {
  candidates: readonly unknown[];
}

/** Numbers candidates on the page as the answer that names them does. */
export function showCandidates(page: Page, { candidates }: Candidates): void {
  const numbered = candidates.flatMap((candidate) => numberedBy(page, candidate));
  if (numbered.length > 0) showNumbers(page, 'candidates', numbered);
}

function numberedBy(page: Page, candidate: unknown): Numbered[] {
  if (typeof candidate !== 'object' || candidate === null) return [];
  if (!('pick' in candidate) || !('ref' in candidate) || typeof candidate.ref !== 'string') return [];
  const element = page.refs.find(candidate.ref)?.element;
  return element ? [{ element, number: String(candidate.pick) }] : [];
}
