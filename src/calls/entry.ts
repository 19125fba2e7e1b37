import type { CallRecord } from '#contract/callRecord';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { CallRows } from '#store/calls';
import { abandoned, after, endOf, isOpen } from './lifecycle';

export interface Where {
  tabId?: number;
  frameId?: number;
  origin?: string;
}

/** One call's row in the ledger. */
export interface Entry {
  readonly state: CallRecord['state'];
  /**
   * Resolves when it is durable that the call is about to act.
   * @throws {ToolFailure} DUPLICATE_ID or OUTCOME_UNKNOWN when an earlier background knew the call already.
   */
  start(where: Where): Promise<void>;
  /** Notes how the call ended and whether its answer was sent. Not waited for. */
  end(result: ToolResult, sent: boolean): void;
  /** Notes that the platform has the answer. */
  settle(): CallRecord | undefined;
}

/** Accepts a call: its row is on its way before anything else is done. */
export function enterInLedger(first: CallRecord, rows: CallRows, onFault: (fault: unknown) => void): Entry {
  let record: CallRecord = { ...first, state: after(first.state, 'accept'), open: 1 };
  const accepted = rows.add(record);
  accepted.catch(onFault);
  const move = (event: Parameters<typeof after>[1]) => {
    const { open: _open, ...rest } = record;
    const state = after(record.state, event);
    record = { ...rest, state, ...(isOpen(state) ? { open: 1 } : {}) };
  };
  return {
    get state() {
      return record.state;
    },
    async start(where) {
      move('start');
      record = { ...record, ...where };
      // Both writes are under way together, and commit in this order: waiting in between would cost a round trip.
      const [earlier] = await Promise.all([accepted, rows.put([record])]);
      if (!earlier) return;
      await rows.put([closed(earlier)]);
      throw known(earlier, record);
    },
    end(result, sent) {
      move(endOf(record.state, result));
      move(sent ? 'send' : 'expire');
      const last = record;
      accepted.then((earlier) => (earlier ? undefined : rows.put([last]))).catch(onFault);
    },
    settle() {
      if (record.state !== 'sent') return undefined;
      move('settle');
      return record;
    },
  };
}

// What an earlier background left open is being closed at the same time; this must not open it again.
function closed(earlier: CallRecord): CallRecord {
  const { open: _open, ...rest } = earlier;
  return isOpen(earlier.state) ? { ...rest, state: abandoned(earlier.state) } : earlier;
}

function known(earlier: CallRecord, { callId, tool, asked }: CallRecord): ToolFailure {
  if (earlier.asked !== asked) {
    const sentence = `The id “${callId}” was used for another request before; this one was not run. Use a new id.`;
    return new ToolFailure('DUPLICATE_ID', sentence);
  }
  return new ToolFailure(
    'OUTCOME_UNKNOWN',
    `${tool} came under this id before Pagehand was restarted (${earlier.state}); it was not run again. Look at the page.`,
  );
}
