import type { Details, ToolError, ToolResult } from '#contract/result';
import { z } from '#contract/schema';
import { listed } from '#page/names/listed';

type Verdict = Extract<ToolResult, { status: 'success' }>['verdict'];

/** Of two parts of one act, what holds for both. */
export function stronger(before: Verdict, now: Verdict): Verdict {
  return now === 'no_change' ? (before ?? now) : now;
}

/** The answer of a form that was filled in several documents. */
export function finished(
  last: ToolResult | undefined,
  { done, changed }: { done: string[]; changed: string[] },
): ToolResult {
  if (!last || last.status === 'error') {
    return { status: 'error', errorCode: 'INTERNAL', message: 'No field was named.' };
  }
  const say =
    last.verdict === 'no_change' ? `${listed(done)} already had these values.` : `Filled ${listed(done)}.`;
  const { changed: _changed, ...rest } = last;
  return { ...rest, say, data: { done }, ...(changed.length > 0 && { changed: changed.slice(0, 5) }) };
}

/** A failure in one document, with what was done in those before and is left for those after. */
export function stopped(error: ToolError, { done, left }: { done: string[]; left: string[] }): ToolResult {
  const own = doneIn(error.details);
  const details: Details = {
    ...error.details,
    done: [...done, ...own],
    left: [...leftIn(error.details), ...left],
  };
  const before = done.length > 0 ? `Filled ${listed(done)}, then stopped. ` : '';
  return { ...error, message: `${before}${error.message}`, details };
}

const names = z.array(z.string());
export const doneIn = (data: Details | undefined) => names.safeParse(data?.done).data ?? [];
const leftIn = (data: Details | undefined) => names.safeParse(data?.left).data ?? [];
