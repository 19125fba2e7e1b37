import { withoutMarks } from '#contract/pageText';
import type { ToolResult } from '#contract/result';
import { z } from '#contract/schema';

const LONGEST_TEXT = 300;

/** How a text begins, without its marks; empty for other answers. */
export function textWords(result: ToolResult): string {
  const read = result.status === 'success' ? texted.safeParse(result.data) : undefined;
  if (!read?.success) return '';
  const text = withoutMarks(read.data.markdown)
    .replace(/^\s*(?:#{1,6}|>|-|```) ?/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text === '') return '';
  return text.length > LONGEST_TEXT ? `It begins: ${text.slice(0, LONGEST_TEXT)} …` : `It says: ${text}`;
}

const texted = z.object({ markdown: z.string() });
