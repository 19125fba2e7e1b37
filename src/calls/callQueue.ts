const MOST_RUNNING = 32;
const MOST_WAITING = 128;
const MOST_READS = 8;

/** What a call must have for itself: an acting call its tab, a read one of the eight places for reads. */
export type Lane = number | 'read' | 'none';

export interface Place {
  /** Runs the work when its turn comes; rejects with the signal's reason when that comes first. */
  turn<T>(lane: Lane, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  /** Gives the place back; call it however the call ended. */
  leave(): void;
}

export interface CallQueue {
  /** A place in the order of arrival, or nothing when 32 run and 128 wait. */
  take(): Place | undefined;
}

interface Waiting {
  /** Not known while the call's tab is looked up: no act behind it may pass, it could be on the same tab. */
  lane?: Lane;
  begin?: () => void;
}

/**
 * The order of calls: acting calls on one tab run one at a time as they arrived, tabs are independent, reads
 * overlap.
 */
export function createCallQueue(): CallQueue {
  const waiting = new Set<Waiting>();
  const running = new Map<Waiting, Lane>();
  const pump = () => {
    const taken = new Set<Lane>(running.values());
    let reads = [...running.values()].filter((lane) => lane === 'read').length;
    let unknown = false;
    for (const entry of [...waiting]) {
      if (running.size >= MOST_RUNNING) return;
      const { lane, begin } = entry;
      if (lane === undefined || !begin) {
        unknown = true;
        continue;
      }
      const mayBegin =
        lane === 'read' ? reads < MOST_READS : !unknown && (lane === 'none' || !taken.has(lane));
      if (lane === 'read') reads += mayBegin ? 1 : 0;
      else taken.add(lane);
      if (!mayBegin) continue;
      waiting.delete(entry);
      running.set(entry, lane);
      begin();
    }
  };
  return {
    take() {
      if (waiting.size + running.size >= MOST_WAITING + MOST_RUNNING) return undefined;
      const entry: Waiting = {};
      waiting.add(entry);
      const leave = () => {
        if (waiting.delete(entry) || running.delete(entry)) pump();
      };
      return {
        async turn(lane, signal, work) {
          await new Promise<void>((resolve, reject) => {
            if (signal.aborted) return reject(signal.reason);
            const stop = () => {
              leave();
              reject(signal.reason);
            };
            signal.addEventListener('abort', stop, { once: true });
            entry.lane = lane;
            entry.begin = () => {
              signal.removeEventListener('abort', stop);
              resolve();
            };
            pump();
          });
          signal.throwIfAborted();
          return work();
        },
        leave,
      };
    },
  };
}
