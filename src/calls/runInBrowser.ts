import type { ToolCall } from '#contract/call';
import type { ToolResult } from '#contract/result';
import { tabFacts as tabFactsSchema } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { layersOf } from '#sites/decide';
import { siteOf } from '#sites/site';
import type { BrowserContext, Tab } from '#tools/browserContext';
import { tabFacts } from '#tools/tabs';
import type { BrowserTool } from '#tools/tool';
import { deedsFor } from './deedsFor';
import { putBackInPage } from './putBackInPage';
import { assertMayStay, mayRead } from './reader';
import type { Running } from './runCall';
import { success } from './success';

interface BrowserCall {
  tool: BrowserTool;
  args: Record<string, unknown>;
  call: ToolCall;
}

const MOST_SHOWN = 300;

/** Runs a tool of the browser's own and tells which tab it left the user with. */
export async function runInBrowser(
  { tool, args, call }: BrowserCall,
  running: Running & { tab: Tab | undefined },
): Promise<ToolResult> {
  const { desk, permit, signal, steps, tab } = running;
  let rules = await permit.rules();
  const guarded = async () => {
    await desk.guarded();
    signal.throwIfAborted();
  };
  const allow = async (url: string) => {
    await permit.demand({ name: tool.name, effect: 'navigate', needs: 'site' }, url);
    await askBeforeCarrying(url);
    rules = await permit.rules();
    await guarded();
  };
  /** What was read on one site does not leave for another in an address unless the user has seen it. */
  const askBeforeCarrying = async (url: string) => {
    const carried = desk.heard.carriedBy(call.conversation, url);
    if (!carried) return;
    const { host, origin } = new URL(url);
    const facts = [
      { name: 'data', value: carried.data.slice(0, MOST_SHOWN) },
      { name: 'about', value: carried.site },
    ] as const;
    await permit.agree({ kind: 'outgoing', thing: host, facts: [...facts] }, origin);
  };
  const here = siteOf(tab?.url);
  const context: BrowserContext = {
    async tab() {
      if (tab) return tab;
      throw new ToolFailure('TAB_GONE', 'No tab is open. Open one with open_tab.');
    },
    signal,
    allow,
    allowArrival: (url) => assertMayStay(rules, url),
    mayRead: (url) => mayRead(rules, url),
    rules: layersOf(rules, here.usable ? here.site : ''),
    conversation: call.conversation,
    closedTabs: desk.closedTabs,
    deeds: deedsFor(call, running),
    inPage: (key, ref) => putBackInPage({ tool, call, key, ref }, running),
    steps,
  };
  // Who goes to an address waits where that is allowed.
  if (tool.effect === 'navigate' && tool.needs === 'site') await guarded();
  const outcome = await tool.run(args, context);
  for (const directive of outcome.directives ?? []) desk.direct(directive);
  const told = tabFactsSchema.safeParse(outcome.data?.tab);
  const staying = tab && tool.needs === 'site' ? tabFacts(tab.id, tab.url ?? '', tab.title ?? '') : undefined;
  return success(outcome, told.data ?? staying);
}
