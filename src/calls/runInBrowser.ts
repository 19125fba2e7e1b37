import type { ToolCall } from '#contract/call';
import type { ToolResult } from '#contract/result';
import { tabFacts as tabFactsSchema } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { BrowserContext, Tab } from '#tools/browserContext';
import { tabFacts } from '#tools/tabs';
import type { BrowserTool } from '#tools/tool';
import { refusal } from './gate';
import { putBackInPage } from './putBackInPage';
import { readerOf } from './reader';
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
  running: Running & { tab: Tab | undefined },
): Promise<ToolResult> {
  const { desk, signal, steps, tab } = running;
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
    deeds: desk.deeds,
    inPage: (key, ref) => putBackInPage({ tool, call, key, ref }, running),
    steps,
  };
  const outcome = await abortable(tool.run(args, context), signal);
  for (const directive of outcome.directives ?? []) desk.direct(directive);
  const told = tabFactsSchema.safeParse(outcome.data?.tab);
  const staying = tab && tool.needs === 'site' ? tabFacts(tab.id, tab.url ?? '', tab.title ?? '') : undefined;
  return success(outcome, told.data ?? staying);
}

/** Settles with the work, or with the abort when the work does not heed it. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(signal.reason);
  signal.addEventListener('abort', stop);
  return Promise.race([work, stopped.promise]).finally(() => signal.removeEventListener('abort', stop));
}
