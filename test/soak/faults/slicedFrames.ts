import type { Fault } from '../fault';

export const slicedFrames: Fault = {
  name: 'frames sliced into single bytes',
  async run(trial) {
    trial.wire.slice((bytes) => [...bytes].map((byte) => Buffer.of(byte)));
    const calls = [trial.ask(), trial.ask()];
    calls[0]?.repeat();
    await Promise.all(calls.map(({ answer }) => answer));
    trial.wire.slice();
  },
};
