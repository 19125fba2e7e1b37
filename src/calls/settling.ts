import type { Sent } from '#contract/sent';
import type { CallRows } from '#store/calls';
import type { Clock } from './clock';
import type { LeftEntry } from './entry';

const HEALTHY_FOR_MS = 5_000;

interface Given {
  rows: CallRows;
  clock: Clock;
  onFault(fault: unknown): void;
}

/** What becomes of answers after they were given, in the ledger. */
export interface Settling {
  left(callId: string, entry: LeftEntry, sent: Sent): void;
  /** The platform has this answer. */
  settled(callId: string): void;
  /** Kept answers left when the conversation was resumed. */
  sentAgain(callIds: readonly string[]): void;
  /** The conversation is over: what was kept for it reaches nobody. */
  over(): void;
}

export function createSettling({ rows, clock, onFault }: Given): Settling {
  const underWay = new Map<string, LeftEntry>();
  let healthy: LeftEntry[] = [];
  const note = (entries: readonly LeftEntry[], event: 'send' | 'settle' | 'expire') => {
    const moved = entries.flatMap((entry) => entry.note(event) ?? []);
    if (moved.length > 0) rows.note(moved).catch(onFault);
  };
  const settle = () => {
    const arrived = healthy;
    healthy = [];
    note(arrived, 'settle');
  };
  return {
    left(callId, entry, sent) {
      if (sent === 'awaited' || sent === 'kept') underWay.set(callId, entry);
      if (sent !== 'sent') return;
      // Nobody acknowledges; an answer that left over a line that went on living is taken as arrived.
      if (healthy.length === 0) clock.after(HEALTHY_FOR_MS, settle);
      healthy.push(entry);
    },
    settled(callId) {
      const entry = underWay.get(callId);
      underWay.delete(callId);
      if (entry) note([entry], 'settle');
    },
    sentAgain: (callIds) =>
      note(
        callIds.flatMap((id) => underWay.get(id) ?? []),
        'send',
      ),
    over() {
      note([...underWay.values()], 'expire');
      underWay.clear();
    },
  };
}
