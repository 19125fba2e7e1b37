import type { Fault } from '../fault';

export const leavePage: Fault = {
  name: 'page left during a call',
  async run(trial) {
    const call = trial.ask({ link: true, inside: true });
    await call.counted;
    // Not the driver, whose own waiting the link's page would upset.
    await trial.control.goTo(trial.tab.id, `${trial.world.origin}/`);
    call.release();
    await call.answer;
  },
};
