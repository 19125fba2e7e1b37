import type { ToolCall } from '#contract/call';
import type { ToolResult, Verdict } from '#contract/result';
import { REMEMBERED } from '#tools/undoing';
import type { ActivityLine } from './activityLog';
import { callKey } from './callKey';
import type { Desk } from './desk';
import type { ParsedCall } from './parseCall';

/** Remembers an act that may have changed something, so that it can be taken back. */
export function noteDeed(
  call: ToolCall,
  { tool, args }: ParsedCall,
  result: ToolResult,
  { deeds, line }: Pick<Desk, 'deeds'> & { line: Pick<ActivityLine, 'kept'> },
): void {
  if (READING.has(tool.effect) || SILENT.has(tool.name)) return;
  const verdict = verdictOf(result);
  if (verdict === 'no_change' || (verdict === undefined && !REMEMBERED.has(tool.name))) return;
  deeds.note({
    conversation: call.conversation,
    key: callKey(call),
    tool: tool.name,
    target: tool.target(args).slice(0, 80),
    tab: result.tab?.id,
    url: result.tab?.url,
    verdict,
    line: line.kept(),
  });
}

function verdictOf(result: ToolResult): Verdict | undefined {
  if (result.status === 'success') return result.verdict ?? 'unknown';
  return UNSURE.has(result.errorCode) ? 'unknown' : undefined;
}

const READING = new Set(['read', 'picture']);
// A list of steps is noted step by step; a list of what the page brings does nothing.
const SILENT = new Set(['undo', 'run_steps', 'answer_dialog', 'list_page_tools']);
const UNSURE = new Set(['OUTCOME_UNKNOWN', 'TIMED_OUT', 'CANCELLED']);
