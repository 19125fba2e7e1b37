import { browser } from 'wxt/browser';
import type { Outcome } from '#contract/result';
import { watchArrival } from './arrival';
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
  const arrival = watchArrival(id, { signal: context.signal, sameDocument: 'none', opened: true });
  await Promise.all([browser.tabs.update(id, { url: address.href }), arrival]);
  const { tab, arrived } = await arrival;
  context.allowArrival(tab.url ?? '');
  const facts = tabFacts(tab.id, tab.url ?? '', tab.title ?? '');
  const say = arrived
    ? `Opened ${facts.title || facts.url} ${where}.`
    : `Opened a page ${where}; it is slow to come.`;
  return { verdict: 'opened_tab', say, data: { tab: facts } };
}
