import type { Fault } from '../fault';

export const leavePage: Fault = {
  name: 'page left during a call',
  async run(trial) {
    const call = trial.ask({ link: true, inside: true });
    await call.counted;
    const leaving = trial.tab.fresh();
    call.release();
    await leaving;
    await call.answer;
    await trial.ask().answer;
  },
};
