import type { Fault } from '../fault';
import type { AskedClick } from '../trial';

const FRAMES = 14;

/** Repetitions of earlier requests arrive anywhere between later ones. */
export const reorderedFrames: Fault = {
  name: 'reordered repetitions',
  async run(trial) {
    const calls: AskedClick[] = [];
    for (let frame = 0; frame < FRAMES; frame += 1) {
      if (calls.length === 0 || trial.random(2) === 0) calls.push(trial.ask());
      else calls[trial.random(calls.length)]?.repeat();
    }
    await Promise.all(calls.map(({ answer }) => answer));
  },
};
