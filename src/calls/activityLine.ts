import type { Activity, ActivityState } from '#contract/activity';
import type { ToolResult } from '#contract/result';

const MOST_CHARACTERS = 4_000;

let lastId = 0;

/** Rising ids that stay above those of an earlier background, in about milliseconds since the epoch. */
export function nextActivityId(): number {
  lastId = Math.max(lastId + 1, Date.now());
  return lastId;
}

const refusals = new Set([
  'SITE_NOT_ALLOWED',
  'TOOL_NOT_ALLOWED',
  'NEEDS_PERMISSION',
  'DECLINED',
  'URL_BLOCKED',
]);

/** How a finished call stands in the activity list. */
export function stateOf(result: ToolResult): ActivityState {
  if (result.status === 'success') return result.verdict === 'no_change' ? 'no_change' : 'success';
  if (result.errorCode === 'CANCELLED') return 'cancelled';
  if (result.errorCode === 'OUTCOME_UNKNOWN') return 'unknown';
  return refusals.has(result.errorCode) ? 'refused' : 'error';
}

/** The line as it is kept: long page text is cut, so that the list stays small. */
export function finished(line: Activity, result: ToolResult): Activity {
  const { progress: _progress, ...rest } = line;
  return {
    ...rest,
    state: stateOf(result),
    durationMs: Date.now() - line.startedAt,
    result: JSON.stringify(result).length > MOST_CHARACTERS ? withoutData(result) : result,
  };
}

function withoutData(result: ToolResult): ToolResult {
  if (result.status === 'error') return { ...result, details: { left: 'out, it was long' } };
  return { ...result, data: { left: 'out, it was long' } };
}
