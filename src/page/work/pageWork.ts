import { hearWire, wireOf } from '../dialogs/wire';
import { TO_WATCH, TO_WORKSHOP } from './guardWork';

/** What a page has begun because of an act and not ended yet, as far as its own world tells. */
export interface PageWork {
  /** An act begins; what the page begins from now on is counted. Where the page's world tells nothing, nothing is. */
  begin(): void;
  /** Requests that have not ended. */
  requests(): number;
  /** Milliseconds until the last timer is due that the act set, of those due within the time given; 1 where it is overdue, 0 for none. */
  timersWithin(ms: number): number;
  /** Calls back when a request ends; returns the way to stop. */
  onEnded(ended: () => void): () => void;
  end(): void;
}

export function createPageWork(window: Window & typeof globalThis): PageWork {
  const wire = wireOf(window);
  const listeners = new Set<() => void>();
  hearWire(window, TO_WATCH, () => {
    for (const listener of listeners) listener();
    return {};
  });
  const ask = (kind: string) => wire.say(TO_WORKSHOP, { kind });
  return {
    begin: () => void ask('begin'),
    requests: () => Number(ask('look')?.('requests') ?? 0) || 0,
    timersWithin(ms) {
      const left = ask('look')?.('left')?.split(' ').filter(Boolean).map(Number) ?? [];
      return Math.max(0, ...left.filter((one) => one <= ms).map((one) => Math.max(one, 1)));
    },
    onEnded(ended) {
      listeners.add(ended);
      return () => listeners.delete(ended);
    },
    end: () => void ask('end'),
  };
}
