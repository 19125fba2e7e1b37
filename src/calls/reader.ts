import type { Rule } from '#contract/rule';
import { ToolFailure } from '#contract/toolFailure';
import { decide } from '#sites/decide';
import { siteOf } from '#sites/site';
import type { BrowserContext } from '#tools/browserContext';

/**
 * Where a navigation ended must be a site the agent may read, else the answer would tell of it.
 * @throws {ToolFailure} ORIGIN_CHANGED naming the site only.
 */
export function assertMayStay(rules: readonly Rule[], url: string): void {
  if (mayRead(rules, url)) return;
  const found = siteOf(url);
  const where = found.usable ? found.site : 'a page that extensions may not enter';
  throw new ToolFailure(
    'ORIGIN_CHANGED',
    `The tab is now on ${where}, where nothing may be read. Go back, or ask the user to allow that site.`,
  );
}

/** What these rules let the agent know of where a tab is. */
export function readerOf(rules: readonly Rule[]): Pick<BrowserContext, 'allowArrival' | 'mayRead'> {
  return {
    allowArrival: (url) => assertMayStay(rules, url),
    mayRead: (url) => mayRead(rules, url),
  };
}

/** Whether pages of this address may be read. */
export function mayRead(rules: readonly Rule[], url: string | undefined): boolean {
  const found = siteOf(url);
  return found.usable && decide(rules, { site: found.site, tool: 'read_page', effect: 'read' }) === 'allow';
}
