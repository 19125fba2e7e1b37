import type { CallRecord } from '#contract/callRecord';
import type { ToolResult } from '#contract/result';
import type { Sent } from '#contract/sent';
import { ToolFailure } from '#contract/toolFailure';
import type { CallRows } from '#store/calls';
import { abandoned, after, type CallEvent, endOf, isOpen } from './lifecycle';

export interface Where {
  tabId?: number;
  frameId?: number;
  origin?: string;
  /** In a private window: the origin is left out, and nothing about the call is shown later. */
  isPrivate?: true;
}

/** The end of one call's row in the ledger. */
export interface LeftEntry {
  readonly state: CallRecord['state'];
  /** Notes how the call ended and what became of its answer. Not waited for. */
  end(result: ToolResult, sent: Sent): void;
  /** Moves on after the end; the row to write, when anything moved. */
  note(event: 'send' | 'settle' | 'expire'): CallRecord | undefined;
}

/** One call's row in the ledger. */
export interface Entry extends LeftEntry {
  /**
   * Resolves when it is durable that the call is about to act.
   * @throws {ToolFailure} DUPLICATE_ID or OUTCOME_UNKNOWN when an earlier background knew the call already.
   */
  start(where: Where): Promise<void>;
}

/** Accepts a call: its row is on its way before anything else is done. */
export function enterInLedger(first: CallRecord, rows: CallRows, onFault: (fault: unknown) => void): Entry {
  const row = movable({ ...first, state: after(first.state, 'accept'), open: 1 });
  const accepted = rows.add(row.record);
  accepted.catch(onFault);
  return {
    get state() {
      return row.record.state;
    },
    async start(where) {
      row.move('start');
      row.record = { ...row.record, ...where };
      // Both writes are under way together, and commit in this order: waiting in between would cost a round trip.
      const started = rows.put(row.record);
      started.catch(onFault);
      const [earlier] = await Promise.all([accepted, started]);
      if (!earlier) return;
      await rows.put(closed(earlier));
      throw known(earlier, row.record);
    },
    end(result, sent) {
      row.end(result, sent);
      const last = row.record;
      accepted.then((earlier) => (earlier ? undefined : rows.note([last]))).catch(onFault);
    },
    note: row.note,
  };
}

/** The row of a call that an earlier background left open. */
export function leftInLedger(left: CallRecord, rows: CallRows, onFault: (fault: unknown) => void): LeftEntry {
  const row = movable(left);
  return {
    get state() {
      return row.record.state;
    },
    end(result, sent) {
      row.end(result, sent);
      rows.note([row.record]).catch(onFault);
    },
    note: row.note,
  };
}

function movable(first: CallRecord) {
  const row = {
    record: first,
    move(event: CallEvent) {
      const { open: _open, ...rest } = row.record;
      const state = after(row.record.state, event);
      row.record = { ...rest, state, ...(isOpen(state) ? { open: 1 } : {}) };
    },
    end(result: ToolResult, sent: Sent) {
      row.move(endOf(row.record.state, result));
      if (sent !== 'kept') row.move(sent === 'over' ? 'expire' : 'send');
    },
    note(event: CallEvent) {
      const before = row.record.state;
      row.move(event);
      return row.record.state === before ? undefined : row.record;
    },
  };
  return row;
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
