import type { Fault } from '../fault';

export const killAfterSend: Fault = {
  name: 'background killed after send',
  async run(trial) {
    await trial.ask().answer;
    await trial.killBackground();
  },
};
