import type { ToolResult } from '#contract/result';
import { z } from '#contract/schema';
import { doneIn, finished, stopped, stronger } from '#tools/frames/filledForm';
import type { FrameDocument } from '#tools/frames/framedPage';
import { locate } from '#tools/frames/locate';
import type { Framing } from './runFramed';
import { runInFrame } from './runInFrame';

const fillFormArguments = z.object({ fields: z.array(z.object({ target: z.string(), value: z.string() })) });

interface Field {
  /** As it was asked for. */
  target: string;
  ref: string;
  value: string;
}

/**
 * Fills fields that may be in several documents: all are found before the first is touched, then each document gets
 * its own in one go, in the order in which it comes up.
 */
export async function fillFormInFrames(framing: Framing): Promise<ToolResult> {
  const { page, survey } = framing;
  const groups = new Map<FrameDocument, Field[]>();
  for (const { target, value } of fillFormArguments.parse(page.args).fields) {
    const { document, ref } = await locate(survey, { target }, 'edit');
    groups.set(document, [...(groups.get(document) ?? []), { target, ref, value }]);
  }
  const waiting = [...groups];
  const done: string[] = [];
  const changed: string[] = [];
  let last: ToolResult | undefined;
  for (const [at, [document, fields]] of waiting.entries()) {
    const args = { fields: fields.map(({ ref, value }) => ({ target: ref, value })) };
    const left = waiting.slice(at + 1).flatMap(([, later]) => later.map(({ target }) => target));
    const result = await runInFrame({ ...framing, page: { ...page, args } }, document, fields[0]?.ref);
    if (result.status === 'error') return stopped(result, { done, left });
    done.push(...doneIn(result.data));
    changed.push(...(result.changed ?? []));
    last = {
      ...result,
      verdict: stronger(last?.status === 'success' ? last.verdict : undefined, result.verdict),
    };
    if (result.verdict === 'navigated' || result.verdict === 'unknown') break;
  }
  return finished(last, { done, changed });
}
