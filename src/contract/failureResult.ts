import type { ToolError } from './result';
import { ToolFailure } from './toolFailure';

/**
 * Turns whatever was thrown below a call into its error result. The only place that does; called by the
 * content script's listener and by runCall.
 */
export function failureResult(thrown: unknown): ToolError {
  if (thrown instanceof ToolFailure) {
    const { code, message, details } = thrown;
    return { status: 'error', errorCode: code, message, ...(details ? { details } : {}) };
  }
  const said = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return {
    status: 'error',
    errorCode: 'INTERNAL',
    message: `Pagehand failed inside: ${said.slice(0, 300)}. Nothing more was done; try another way.`,
  };
}
