import type { Point } from '#calls/held/hold';
import type { Fault } from '../fault';

const points: Record<Point, string> = {
  accepted: 'after the accept-write',
  started: 'after the start-write',
  dispatched: 'after dispatch',
  ending: 'before the result-write',
  ended: 'after the result-write',
};

/** The background ends at a named point of a call, with another call behind it. */
export const killAtPoint: readonly Fault[] = Object.entries(points).map(([name, words]) => ({
  name: `background killed ${words}`,
  async run(trial) {
    const at = name as Point;
    const { id } = trial.ask({ at });
    trial.ask();
    await trial.site.reached(at, id);
    await trial.killBackground();
  },
}));
