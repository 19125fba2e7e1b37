import type { Fault } from '../fault';

export const discardTab: Fault = {
  name: 'tab discarded during a call',
  async run(trial) {
    const tab = await trial.openTab();
    const call = trial.ask({ tab, link: true, inside: true });
    const behind = trial.ask({ tab });
    await call.counted;
    await trial.control.discardTab(tab.id);
    call.release();
    await Promise.all([call.answer, behind.answer]);
  },
};
