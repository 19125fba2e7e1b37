import type { ToolResult } from '#contract/result';
import { z } from '#contract/schema';
import { outlineWords } from './outlineWords';
import { textWords } from './textWords';

/** A result as a sentence to say. */
export function spokenAnswer(result: ToolResult): string {
  if (result.status === 'error') return result.message || 'That did not work.';
  return [result.say || 'Done.', outlineWords(result), textWords(result)]
    .filter((words) => words !== '')
    .join(' ');
}

/** Where a long answer goes on, when it does. */
export function nextPart(result: ToolResult): string | undefined {
  if (result.status !== 'success') return undefined;
  const read = paged.safeParse(result.data);
  return read.success ? read.data.cursor : undefined;
}

/** The first thing a search found, to be "it" from then on. */
export function firstFound(result: ToolResult): string | undefined {
  const read = result.status === 'success' ? found.safeParse(result.data) : undefined;
  return read?.success ? read.data.matches[0]?.ref : undefined;
}

const found = z.object({ matches: z.array(z.object({ ref: z.string() })) });
const paged = z.object({ cursor: z.string().check(z.minLength(1)) });

export const HELP =
  'I can work in your browser. Try “click sign in”, “fill e-mail with me at example dot com”, or “scroll down”.';
