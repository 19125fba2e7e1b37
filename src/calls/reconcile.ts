import type { CallRecord } from '#contract/callRecord';
import { failureResult } from '#contract/failureResult';
import type { PageAnswer } from '#contract/pageReply';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { CallRows } from '#store/calls';
import { after, type CallEvent, endOf } from './lifecycle';
import { success } from './success';

export interface ReconcileOptions {
  rows: CallRows;
  /** What the call's document remembers of it; nothing when that is gone or never saw the call. */
  recall(record: CallRecord): Promise<PageAnswer | undefined>;
  /** Shows the user how the call ended. */
  tell(record: CallRecord, result: ToolResult): void;
}

/**
 * Clears up what an earlier background left open. Nothing is run again: its socket is gone, and with it the
 * conversation that could be answered.
 */
export async function reconcile(left: readonly CallRecord[], options: ReconcileOptions): Promise<void> {
  await Promise.all(left.map((record) => close(record, options)));
}

async function close(record: CallRecord, { rows, recall, tell }: ReconcileOptions): Promise<void> {
  const known = record.state === 'started' ? await recall(record).catch(() => undefined) : undefined;
  const { result, events } = ending(record, known);
  const { open: _open, ...rest } = record;
  await rows.put([{ ...rest, state: events.reduce(after, record.state) }]);
  if (result) tell(record, result);
}

interface Ending {
  /** Nothing for a call whose end is known already. */
  result: ToolResult | undefined;
  events: CallEvent[];
}

function ending(record: CallRecord, known: PageAnswer | undefined): Ending {
  if (record.state === 'accepted') return { result: never(record), events: ['expire'] };
  if (record.state !== 'started') return { result: undefined, events: ['expire'] };
  if (!known) return { result: unknown(record), events: ['lose'] };
  const result = known.kind === 'failed' ? known.result : success(known.outcome, undefined);
  return { result, events: [endOf('started', result), 'expire'] };
}

function never({ tool }: CallRecord): ToolResult {
  const sentence = `${tool} was interrupted when the browser restarted Pagehand; it changed nothing.`;
  return failureResult(new ToolFailure('CANCELLED', sentence));
}

function unknown({ tool }: CallRecord): ToolResult {
  const sentence = `The browser restarted Pagehand during ${tool}; whether it took effect is not known. Look at the page.`;
  return failureResult(new ToolFailure('OUTCOME_UNKNOWN', sentence));
}
