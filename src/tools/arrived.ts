import type { Outcome } from '#contract/result';
import type { Arrival } from './arrival';
import type { BrowserContext } from './browserContext';
import { tabFacts } from './tabs';

/** Tells where a navigation ended, after asking whether the agent may know. */
export function arrived({ tab, arrived }: Arrival, context: BrowserContext): Outcome {
  const url = tab.url ?? '';
  context.allowArrival(url);
  const facts = tabFacts(tab.id, url, tab.title ?? '');
  if (!arrived) {
    return {
      verdict: 'unknown',
      say: 'The page has not come yet. It may be slow, or a download.',
      data: { tab: facts },
    };
  }
  return { verdict: 'navigated', say: `You are now on ${facts.title || facts.url}.`, data: { tab: facts } };
}
