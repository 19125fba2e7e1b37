import type { ToolCall } from '#contract/call';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { hasHost } from '#sites/hostPermission';
import { siteOf } from '#sites/site';
import type { Tab } from '#tools/browserContext';
import type { StepRunner } from '#tools/steps';
import { tabById } from '#tools/tabs';
import type { Tool } from '#tools/tool';
import { abortable } from './abortable';
import type { Attempt } from './attempt';
import type { Desk } from './desk';
import type { Asking } from './gate';
import { noteDeed } from './noteDeed';
import { type ParsedCall, parseCall } from './parseCall';
import { parsedFor } from './parsedFor';
import { createPermit, type Permit } from './permit';
import { reportProgress } from './reportProgress';
import { runInBrowser } from './runInBrowser';
import { runInPage } from './runInPage';
import { settleIn } from './settleIn';
import { weighRisk } from './weighRisk';

// Less than a whole call has: its list still tells what was done before.
const STEP_GRACE_MS = 400;

/** Runs one call from its arguments to its answer. Never rejects: whatever goes wrong becomes an error result. */
export async function runCall(call: ToolCall, attempt: Attempt, desk: Desk): Promise<ToolResult> {
  const line = desk.log.begin(call);
  const progress = (message: string) => {
    line.progress(message);
    attempt.progress(message);
  };
  let quiet = () => {};
  try {
    const parsed = await parsedFor(call, desk);
    line.about({ tool: parsed.tool.name });
    const { signal } = attempt;
    quiet = reportProgress(parsed.tool, progress);
    const steps = stepsOf(call, attempt, deskOfSteps(parsed.tool, line, desk));
    const target = parsed.tool.target(parsed.args);
    const permit = createPermit({ call, tool: parsed.tool, target, attempt, desk, line });
    line.about({ target, args: parsed.args });
    const running = { desk, attempt, signal, line, permit, progress, steps };
    const result = await abortable(runInOrder(call, parsed, running), signal, attempt.graceMs);
    noteDeed(call, parsed, result, { deeds: desk.deeds, line });
    settleIn(result, desk).catch(() => undefined);
    return line.end(result);
  } catch (thrown) {
    return line.end(failureResult(thrown));
  } finally {
    quiet();
  }
}

export interface Running {
  desk: Desk;
  attempt: Attempt;
  signal: AbortSignal;
  line: ReturnType<Desk['log']['begin']>;
  permit: Permit;
  /** Tells the user and the agent that the call goes on. */
  progress(message: string): void;
  steps: StepRunner;
}

/** Steps stand in the activity under their call. The way back of an undo is no doing of its own. */
function deskOfSteps({ name }: Tool, { id }: Running['line'], desk: Desk): Desk {
  const deeds = name === 'undo' ? { ...desk.deeds, note: () => undefined } : desk.deeds;
  return { ...desk, log: desk.log.within(id), deeds };
}

/** Steps are calls of their own, in the turn and the time of the call that lists them. */
function stepsOf(call: ToolCall, attempt: Attempt, desk: Desk): StepRunner {
  const inTurn: Attempt = {
    signal: attempt.signal,
    deadline: attempt.deadline,
    graceMs: STEP_GRACE_MS,
    turn: (_lane, work) => work(),
    start: (where) => attempt.start(where),
    stop: (reason) => attempt.stop(reason),
    progress: (message) => attempt.progress(message),
  };
  return {
    check: ({ tool, args }) => void parseCall(tool, args),
    run: ({ tool, args }, place) =>
      runCall({ ...call, id: `${call.id}.${place + 1}`, tool, args }, inTurn, desk),
  };
}

async function runInOrder(call: ToolCall, parsed: ParsedCall, running: Running): Promise<ToolResult> {
  const { desk, line, attempt, permit } = running;
  const { tool, args } = parsed;
  const tab = await tabFor(args.tab, tool, desk);
  const found = siteOf(tab?.url);
  const site = found.usable ? found.site : '';
  // Nothing of a private window is kept, in the activity list or in the ledger.
  if (tab?.incognito) line.conceal();
  line.about({ site, ...(tab ? { tabId: tab.id } : {}) });
  // The line shows the call before it is refused or run.
  line.show();
  const asking = { ...tool, entry: tool.entryFor?.(args) };
  const weigh = async () =>
    tool.runs === 'page' && tab ? weighRisk({ tool, args, call }, { ...running, tab }) : undefined;
  await permit.demand(asking, tab?.url, weigh);
  const unwatch = desk.onWithdrawal(() => void stopIfWithdrawn(asking, tab?.url, running));
  try {
    const told = (result: ToolResult) => {
      if (tool.runs === 'page') desk.heard.note(call.conversation, result);
      return tab ? desk.readings.told({ call, tool, args, tabId: tab.id }, result) : result;
    };
    if (tool.effect === 'read')
      return told(await attempt.turn('read', () => dispatch(call, parsed, { ...running, tab })));
    const result = await attempt.turn(tab?.id ?? 'none', async () => {
      // What the user took back while the call waited for its turn is not done.
      await permit.insist(asking, tab?.url);
      await attempt.start({
        ...(tab?.incognito ? { isPrivate: true } : { origin: site }),
        ...(tab ? { tabId: tab.id } : {}),
      });
      return dispatch(call, parsed, { ...running, tab });
    });
    return told(result);
  } finally {
    unwatch();
  }
}

/** What the user takes back while a call runs ends it before its next effect. */
async function stopIfWithdrawn(tool: Asking, url: string | undefined, { permit, attempt }: Running) {
  const against = await permit.against(tool, url);
  if (against) return attempt.stop(`The user stepped in. ${against.message}`);
  const found = siteOf(url);
  if (tool.needs !== 'site' || !found.usable || (await hasHost(found.site))) return;
  attempt.stop(`The user took Pagehand’s access to ${found.site} back.`);
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
