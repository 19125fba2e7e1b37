import type { CallRecord } from '#contract/callRecord';
import { failureResult } from '#contract/failureResult';
import type { PageAnswer } from '#contract/pageReply';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { CallRows } from '#store/calls';
import type { LeftCall } from './delivery';
import { type LeftEntry, leftInLedger } from './entry';
import { success } from './success';

export interface ReconcileOptions {
  rows: CallRows;
  recall(record: CallRecord): Recalled;
  /** The call had begun to act; when it is asked for again, this is its answer. */
  adopt(record: CallRecord, left: LeftCall): void;
  /** Shows the user how the call ended, answers it where its conversation goes on, and notes both. */
  end(record: CallRecord, result: ToolResult, entry: LeftEntry): void | Promise<void>;
  /** The call had its answer, which had not left. */
  unsent(record: CallRecord, entry: LeftEntry): void | Promise<void>;
  onFault(fault: unknown): void;
}

export interface Recalled {
  /** What the call's document remembers of it; nothing when that is gone or never saw the call. */
  answer: Promise<PageAnswer | undefined>;
  /** Aborts it there, when it still runs. */
  stop(reason: string): void;
}

/** Clears up what an earlier background left open. Nothing is run again. */
export async function reconcile(left: readonly CallRecord[], options: ReconcileOptions): Promise<void> {
  await Promise.all(left.map((record) => close(record, options)));
}

async function close(record: CallRecord, options: ReconcileOptions): Promise<void> {
  const entry = leftInLedger(record, options.rows, options.onFault);
  switch (record.state) {
    case 'started': {
      const { answer, stop } = options.recall(record);
      const result = answer.then(
        (known) => ending(record, known),
        () => ending(record, undefined),
      );
      options.adopt(record, { result, stop });
      return options.end(record, await result, entry);
    }
    case 'finished':
      return options.unsent(record, entry);
    default:
      return options.end(record, never(record), entry);
  }
}

function ending(record: CallRecord, known: PageAnswer | undefined): ToolResult {
  if (!known) return unknown(record);
  return known.kind === 'failed' ? known.result : success(known.outcome, undefined);
}

function never({ tool }: CallRecord): ToolResult {
  const sentence = `${tool} was interrupted when the browser restarted Pagehand; it changed nothing. Ask again.`;
  return failureResult(new ToolFailure('CANCELLED', sentence));
}

function unknown({ tool }: CallRecord): ToolResult {
  const sentence = `The browser restarted Pagehand during ${tool}; whether it took effect is not known. Look at the page.`;
  return failureResult(new ToolFailure('OUTCOME_UNKNOWN', sentence));
}
