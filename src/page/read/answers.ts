import type { Outcome } from '#contract/result';
import type { Page } from '../page';
import { isSameAndMore, isSameSight, type Sight, sightOf } from './sight';

/** What was answered to a question about the page, and the sight it was true of. */
export interface Answer {
  sight: Sight;
  outcome: Outcome;
  at: number;
}

/**
 * The answer given a moment ago, while nothing changed that can be told: rules put into a style sheet by script
 * cannot, so it is good for two seconds only.
 */
export async function answered(
  page: Page,
  question: string,
  answer: () => Promise<Outcome>,
): Promise<Outcome> {
  const answers = page.answers.get(page.document, () => new Map());
  const sight = sightOf(page);
  const known = answers.get(question);
  if (sight && known && performance.now() - known.at < GOOD_FOR_MS && isSameSight(known.sight, sight)) {
    return known.outcome;
  }
  const outcome = await answer();
  // While it was read in slices, the page may have changed.
  const still = page.answers.get(page.document, () => new Map()) === answers;
  const now = still && sight ? sightOf(page) : undefined;
  if (sight && now && isSameAndMore(sight, now)) {
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(question, { sight: now, outcome, at: performance.now() });
  }
  return outcome;
}

const GOOD_FOR_MS = 2_000;
const MOST_ANSWERS = 20;
