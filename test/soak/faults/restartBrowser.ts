import type { Fault } from '../fault';

export const restartBrowser: Fault = {
  name: 'browser killed and restarted',
  slow: true,
  async run(trial) {
    const call = trial.ask({ inside: true });
    trial.ask();
    await call.counted;
    await trial.restartBrowser();
    call.release();
  },
};
