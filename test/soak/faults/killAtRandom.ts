import type { Fault } from '../fault';

const CALLS = 8;

export const killAtRandom: Fault = {
  name: 'background killed at random',
  async run(trial) {
    const calls = Array.from({ length: CALLS }, () => trial.ask());
    const chosen = calls[trial.random(CALLS)];
    await (trial.random(2) === 0 ? chosen?.counted : chosen?.answer);
    await trial.killBackground();
  },
};
