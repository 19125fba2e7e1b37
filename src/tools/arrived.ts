import type { Outcome } from '#contract/result';
import type { Arrival } from './arrival';
import type { BrowserContext } from './browserContext';
import { tabFacts } from './tabs';

type Reader = Pick<BrowserContext, 'allowArrival' | 'mayRead'>;

/** Tells where a navigation ended, after asking whether the agent may know. */
export function arrived({ tab, arrived }: Arrival, reader: Reader): Outcome {
  const url = tab.url ?? '';
  const facts = tabFacts(tab.id, url, tab.title ?? '');
  if (!arrived) {
    // The tab may stand anywhere still: on the page before, which says nothing against the navigation.
    const known = reader.mayRead(url) ? { data: { tab: facts } } : {};
    return { verdict: 'unknown', say: 'The page has not come yet. It may be slow, or a download.', ...known };
  }
  reader.allowArrival(url);
  return { verdict: 'navigated', say: `You are now on ${facts.title || facts.url}.`, data: { tab: facts } };
}
