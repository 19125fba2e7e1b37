import type { ToolCall } from '#contract/call';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { abortable } from './abortable';
import type { ActivityLine } from './activityLog';
import type { Attempt } from './attempt';
import type { Desk } from './desk';
import { parseCall } from './parseCall';
import { createPermit } from './permit';
import { runInPage } from './runInPage';

const WITHIN_MS = 10_000;

interface Wanted {
  tool: 'read_page' | 'show_hints' | 'hide_hints';
  /** Who is named where the user has not allowed it. */
  by: string;
}

/**
 * Runs a tool that only looks for the user instead of an agent: by the rules that hold for agents, though nobody is asked;
 * without ledger, activity and answer. What the user takes back meanwhile ends it. Never rejects.
 */
export async function runForUser({ tool: name, by }: Wanted, desk: Desk): Promise<ToolResult> {
  const over = new AbortController();
  const end = (why: string) => over.abort(new ToolFailure('CANCELLED', why));
  const timer = setTimeout(() => end(`${name} was not done within ${WITHIN_MS / 1_000} seconds.`), WITHIN_MS);
  const unwatch = desk.onWithdrawal(() => end('What is allowed was changed.'));
  try {
    const { tool, args } = parseCall(name, {});
    const tab = await desk.currentTab();
    if (!tab || tool.runs !== 'page') throw new ToolFailure('TAB_GONE', 'No tab is open.');
    const call: ToolCall = {
      id: crypto.randomUUID(),
      tool: name,
      args,
      agent: by,
      endpoint: '',
      conversation: '',
    };
    const attempt = attemptUntil(over.signal, end);
    const permit = createPermit({ call, tool, target: '', attempt, desk, line: unwritten });
    await permit.insist(tool, tab.url);
    const page = { tool, args, call };
    const steps = { check: () => undefined, run: async () => noSteps };
    const { signal, progress } = attempt;
    const running = { desk, attempt, signal, line: unwritten, permit, progress, steps, tab };
    return await abortable(runInPage(page, running), signal, attempt.graceMs);
  } catch (thrown) {
    return failureResult(thrown);
  } finally {
    clearTimeout(timer);
    unwatch();
  }
}

function attemptUntil(signal: AbortSignal, stop: (why: string) => void): Attempt {
  return {
    signal,
    deadline: Date.now() + WITHIN_MS,
    graceMs: 0,
    turn: (_lane, work) => work(),
    start: async () => undefined,
    stop,
    progress: () => undefined,
  };
}

const unwritten: ActivityLine = {
  id: 0,
  kept: () => undefined,
  about: () => undefined,
  conceal: () => undefined,
  progress: () => undefined,
  show: () => undefined,
  end: (result) => result,
};

const noSteps = failureResult(new ToolFailure('INVALID_ARGS', 'A tool of the page has no steps.'));
