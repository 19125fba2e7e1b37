import type { ToolResult } from '#contract/result';
import { z } from '#contract/schema';

const MOST_HEADINGS = 4;
const LONGEST_TEXT = 300;

/** What an outline is about in a breath: its headings, or its text when it has none; empty for other answers. */
export function outlineWords(result: ToolResult): string {
  const read = result.status === 'success' ? outlined.safeParse(result.data) : undefined;
  if (!read?.success) return '';
  const headings = quotedAfter(/^\s*(?:- )?heading\b/u, read.data.outline);
  if (headings.length > 0) {
    const more = headings.length > MOST_HEADINGS ? ' and more' : '';
    return `Its headings are ${headings.slice(0, MOST_HEADINGS).join(', ')}${more}.`;
  }
  const text = quotedAfter(/^\s*(?:- )?text\b/u, read.data.outline).join(' ');
  return text.length > LONGEST_TEXT
    ? `It says: ${text.slice(0, LONGEST_TEXT)} …`
    : text && `It says: ${text}`;
}

const outlined = z.object({ outline: z.string() });

function quotedAfter(kind: RegExp, outline: string): string[] {
  return outline.split('\n').flatMap((line) => {
    const words = kind.test(line) ? /"([^"]+)"/u.exec(line)?.[1] : undefined;
    return words === undefined ? [] : [words];
  });
}
