import type { Outcome } from '#contract/result';
import { loadOpened } from './arrival';
import { arrived } from './arrived';
import type { BrowserContext, Tab } from './browserContext';
import { tabFacts } from './tabs';

/** Brings a tab just opened to an allowed address, and tells of it. `where`: "in a new tab". */
export async function openedTab(
  { id }: Tab,
  { address, where, context }: { address: URL | undefined; where: string; context: BrowserContext },
): Promise<Outcome> {
  if (!address) {
    return {
      verdict: 'opened_tab',
      say: `Opened an empty page ${where}.`,
      data: { tab: tabFacts(id, '', 'New tab') },
    };
  }
  const arrival = await loadOpened(id, address.href, context.signal);
  const { title, url } = tabFacts(id, arrival.tab.url ?? '', arrival.tab.title ?? '');
  const outcome = arrived(arrival, context);
  const say = arrival.arrived
    ? `Opened ${title || url} ${where}.`
    : `Opened a page ${where}; it is slow to come.`;
  return { ...outcome, verdict: 'opened_tab', say };
}
