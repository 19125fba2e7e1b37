import type { Fault } from '../fault';

export const killInEffect: Fault = {
  name: 'background killed after the effect, before the reply',
  async run(trial) {
    const call = trial.ask({ inside: true });
    trial.ask();
    await call.counted;
    await trial.killBackground();
    call.release();
  },
};
