import type { Fault } from '../fault';

const PIECE = 16;
const PAUSE_MS = 2;

export const slowFrames: Fault = {
  name: 'frames that come slowly',
  async run(trial) {
    trial.wire.slice(
      (bytes) =>
        Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_unused, index) =>
          bytes.subarray(index * PIECE, (index + 1) * PIECE),
        ),
      PAUSE_MS,
    );
    const calls = [trial.ask(), trial.ask()];
    calls[0]?.repeat();
    await Promise.all(calls.map(({ answer }) => answer));
    trial.wire.slice();
  },
};
