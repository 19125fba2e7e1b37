import type { ToolCall } from '#contract/call';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { siteOf } from '#sites/site';
import type { Tab } from '#tools/browserContext';
import { tabById } from '#tools/tabs';
import type { Tool } from '#tools/tool';
import type { Desk } from './desk';
import { refusal } from './gate';
import { type ParsedCall, parseCall } from './parseCall';
import { runInBrowser } from './runInBrowser';
import { runInPage } from './runInPage';

/** Runs one call from its arguments to its answer. Never rejects: whatever goes wrong becomes an error result. */
export async function runCall(call: ToolCall, desk: Desk): Promise<ToolResult> {
  const line = desk.log.begin(call);
  const controller = new AbortController();
  const leave = desk.running.enter(call.id, controller);
  try {
    const parsed = parseCall(call.tool, call.args);
    const result = await runInOrder(call, parsed, { desk, signal: controller.signal, line });
    return line.end(result);
  } catch (thrown) {
    return line.end(failureResult(thrown));
  } finally {
    leave();
  }
}

export interface Running {
  desk: Desk;
  signal: AbortSignal;
  line: ReturnType<Desk['log']['begin']>;
}

async function runInOrder(call: ToolCall, parsed: ParsedCall, running: Running): Promise<ToolResult> {
  const { desk, line } = running;
  const { tool, args } = parsed;
  line.about({ target: tool.target(args), args });
  const tab = await tabFor(args.tab, tool, desk);
  const found = siteOf(tab?.url);
  line.about({ site: found.usable ? found.site : '', ...(tab ? { tabId: tab.id } : {}) });
  // The line shows the call before it is refused or run.
  line.show();
  const against = refusal(await desk.rules(), tool, tab?.url);
  if (against) {
    desk.refused(against, tool, call);
    throw new ToolFailure(against.code, against.message);
  }
  const run = () =>
    withDeadline(tool, running, (signal) => dispatch(call, parsed, { ...running, signal, tab }));
  return tool.effect === 'read' || !tab ? run() : desk.inTurn(tab.id, run);
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

async function withDeadline<T>(tool: Tool, { signal }: Running, run: (signal: AbortSignal) => Promise<T>) {
  signal.throwIfAborted();
  const late = new AbortController();
  const seconds = tool.timeoutMs / 1000;
  const timer = setTimeout(() => {
    late.abort(
      new ToolFailure('TIMED_OUT', `${tool.name} was not done within ${seconds} seconds. Look at the page.`),
    );
  }, tool.timeoutMs);
  try {
    return await run(AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
}
