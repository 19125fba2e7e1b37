import type { ToolResult } from '#contract/result';
import { z } from '#contract/schema';

/** A result as a sentence to say. */
export function spokenAnswer(result: ToolResult): string {
  return result.status === 'success' ? result.say || 'Done.' : result.message || 'That did not work.';
}

/** Where a long answer goes on, when it does. */
export function nextPart(result: ToolResult): string | undefined {
  if (result.status !== 'success') return undefined;
  const read = paged.safeParse(result.data);
  return read.success ? read.data.cursor : undefined;
}

const paged = z.object({ cursor: z.string().check(z.minLength(1)) });

export const HELP =
  'I can work in your browser. Try “click sign in”, “fill e-mail with me at example dot com”, or “scroll down”.';
