import type { Fault } from '../fault';

export const duplicateFrames: Fault = {
  name: 'duplicate frames',
  async run(trial) {
    const call = trial.ask({ inside: true });
    call.repeat();
    await call.counted;
    call.repeat();
    call.release();
    await call.answer;
    await trial.ask().answer;
    call.repeat();
  },
};
