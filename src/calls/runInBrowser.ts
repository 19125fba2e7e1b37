import type { ToolCall } from '#contract/call';
import type { ToolResult } from '#contract/result';
import { tabFacts as tabFactsSchema } from '#contract/result';
import type { Rule } from '#contract/rule';
import { ToolFailure } from '#contract/toolFailure';
import { decide } from '#sites/decide';
import { siteOf } from '#sites/site';
import type { BrowserContext, Tab } from '#tools/browserContext';
import { tabFacts } from '#tools/tabs';
import type { BrowserTool } from '#tools/tool';
import { refusal } from './gate';
import type { Running } from './runCall';
import { success } from './success';

interface BrowserCall {
  tool: BrowserTool;
  args: Record<string, unknown>;
  call: ToolCall;
}

/** Runs a tool of the browser's own and tells which tab it left the user with. */
export async function runInBrowser(
  { tool, args, call }: BrowserCall,
  { desk, signal, steps, tab }: Running & { tab: Tab | undefined },
): Promise<ToolResult> {
  const rules = await desk.rules();
  const allow = (url: string) => {
    const against = refusal(rules, { name: tool.name, effect: 'navigate', needs: 'site' }, url);
    if (!against) return;
    desk.refused(against, { ...tool, effect: 'navigate' }, call);
    throw new ToolFailure(against.code, against.message);
  };
  const context: BrowserContext = {
    async tab() {
      if (tab) return tab;
      throw new ToolFailure('TAB_GONE', 'No tab is open. Open one with open_tab.');
    },
    signal,
    allow,
    ...readerOf(rules),
    rules,
    conversation: call.conversation,
    closedTabs: desk.closedTabs,
    steps,
  };
  const outcome = await abortable(tool.run(args, context), signal);
  for (const directive of outcome.directives ?? []) desk.direct(directive);
  const told = tabFactsSchema.safeParse(outcome.data?.tab);
  const staying = tab && tool.needs === 'site' ? tabFacts(tab.id, tab.url ?? '', tab.title ?? '') : undefined;
  return success(outcome, told.data ?? staying);
}

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

function mayRead(rules: readonly Rule[], url: string | undefined): boolean {
  const found = siteOf(url);
  return found.usable && decide(rules, { site: found.site, tool: 'read_page', effect: 'read' }) === 'allow';
}

/** Settles with the work, or with the abort when the work does not heed it. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(signal.reason);
  signal.addEventListener('abort', stop);
  return Promise.race([work, stopped.promise]).finally(() => signal.removeEventListener('abort', stop));
}
