import type { Clock } from '#calls/clock';

export interface ModelClock extends Clock {
  pass(ms: number): void;
  /** Time passes, and no timer runs. */
  sleep(ms: number): void;
}

/** Time that passes only when told to. */
export function modelClock(): ModelClock {
  let now = 0;
  const timers = new Map<() => void, number>();
  return {
    now: () => now,
    after(ms, run) {
      const timer = () => run();
      timers.set(timer, now + ms);
      return () => timers.delete(timer);
    },
    sleep(ms) {
      now += ms;
    },
    pass(ms) {
      now += ms;
      for (const [timer, at] of timers) {
        if (at > now) continue;
        timers.delete(timer);
        timer();
      }
    },
  };
}
