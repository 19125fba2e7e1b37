import { type ToolResult, toolResult } from '#contract/result';
import { z } from '#contract/schema';

/** A client's tool result as it came; a foreign shape is wrapped so that every answer can be spoken of alike. */
export function readResult(answer: unknown): ToolResult {
  if (isToolResult(answer)) return answer;
  const foreign = foreignResult.safeParse(answer);
  if (!foreign.success) return { status: 'success', say: '', data: { answer } };
  const { status, message = '' } = foreign.data;
  return status === 'success'
    ? { status, say: message, data: { answer } }
    : { status, errorCode: 'INTERNAL', message, details: { answer } };
}

/** The shape the platform recommends to every client (PROTOCOLS 2.6). */
const foreignResult = z.object({ status: z.enum(['success', 'error']), message: z.optional(z.string()) });

function isToolResult(answer: unknown): answer is ToolResult {
  return toolResult.safeParse(answer).success;
}
