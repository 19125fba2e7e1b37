import type { Fault } from '../fault';

export const delayedFrames: Fault = {
  name: 'frames delayed and delivered at once',
  async run(trial) {
    trial.wire.hold();
    const calls = [trial.ask(), trial.ask(), trial.ask()];
    calls[1]?.repeat();
    trial.wire.letOn();
    await Promise.all(calls.map(({ answer }) => answer));
  },
};
