import type { ToolCall } from '#contract/call';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';

const MOST_REMEMBERED = 256;

/**
 * Runs each call id of a conversation once. The same request again is answered with the same result; the same
 * id with another request is DUPLICATE_ID and runs nothing.
 */
export function onceOnly(run: (call: ToolCall) => Promise<ToolResult>) {
  const seen = new Map<string, { asked: string; result: Promise<ToolResult> }>();
  return (call: ToolCall): Promise<ToolResult> => {
    const key = JSON.stringify([call.conversation, call.id]);
    const asked = JSON.stringify([call.tool, call.args]);
    const before = seen.get(key);
    if (before?.asked === asked) return before.result;
    if (before) {
      const sentence = `The id “${call.id}” was used for another request before; this one was not run. Use a new id.`;
      return Promise.resolve(failureResult(new ToolFailure('DUPLICATE_ID', sentence)));
    }
    const result = run(call);
    seen.set(key, { asked, result });
    const [oldest] = seen.keys();
    if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return result;
  };
}
