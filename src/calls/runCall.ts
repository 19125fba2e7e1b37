import type { ToolCall } from '#contract/call';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { siteOf } from '#sites/site';
import type { Tab } from '#tools/browserContext';
import { tabById } from '#tools/tabs';
import type { Tool } from '#tools/tool';
import type { Attempt } from './attempt';
import type { Desk } from './desk';
import { refusal } from './gate';
import { type ParsedCall, parseCall } from './parseCall';
import { runInBrowser } from './runInBrowser';
import { runInPage } from './runInPage';
import { settleIn } from './settleIn';

/** Runs one call from its arguments to its answer. Never rejects: whatever goes wrong becomes an error result. */
export async function runCall(call: ToolCall, attempt: Attempt, desk: Desk): Promise<ToolResult> {
  const line = desk.log.begin(call);
  try {
    const parsed = parseCall(call.tool, call.args);
    const { signal } = attempt;
    const result = await runInOrder(call, parsed, { desk, attempt, signal, line });
    settleIn(result, desk).catch(() => undefined);
    return line.end(result);
  } catch (thrown) {
    return line.end(failureResult(thrown));
  }
}

export interface Running {
  desk: Desk;
  attempt: Attempt;
  signal: AbortSignal;
  line: ReturnType<Desk['log']['begin']>;
}

async function runInOrder(call: ToolCall, parsed: ParsedCall, running: Running): Promise<ToolResult> {
  const { desk, line, attempt } = running;
  const { tool, args } = parsed;
  line.about({ target: tool.target(args), args });
  const tab = await tabFor(args.tab, tool, desk);
  const found = siteOf(tab?.url);
  const site = found.usable ? found.site : '';
  line.about({ site, ...(tab ? { tabId: tab.id } : {}) });
  // The line shows the call before it is refused or run.
  line.show();
  const pass = async () => {
    const against = refusal(await desk.rules(), tool, tab?.url);
    if (!against) return;
    desk.refused(against, tool, call);
    throw new ToolFailure(against.code, against.message);
  };
  await pass();
  if (tool.effect === 'read') return attempt.turn('read', () => dispatch(call, parsed, { ...running, tab }));
  return attempt.turn(tab?.id ?? 'none', async () => {
    // What the user took back while the call waited for its turn is not done.
    await pass();
    await attempt.start({ origin: site, ...(tab ? { tabId: tab.id } : {}) });
    return dispatch(call, parsed, { ...running, tab });
  });
}

function dispatch(call: ToolCall, { tool, args }: ParsedCall, place: Running & { tab: Tab | undefined }) {
  if (tool.runs === 'browser') return runInBrowser({ tool, args, call }, place);
  if (place.tab) return runInPage({ tool, args, call }, { ...place, tab: place.tab });
  throw new ToolFailure('TAB_GONE', 'No tab is open. Open one with open_tab.');
}

function tabFor(named: unknown, tool: Tool, desk: Desk): Promise<Tab | undefined> {
  // switch_tab and close_tab take words too, and find the tab themselves.
  return typeof named === 'string' && tool.needs !== 'browser' ? tabById(named) : desk.currentTab();
}
