import type { Fault } from '../fault';

export const closeTab: Fault = {
  name: 'tab closed during a call',
  async run(trial) {
    const tab = await trial.openTab();
    const call = trial.ask({ tab, link: trial.random(2) === 0, inside: true });
    const behind = trial.ask({ tab });
    await call.counted;
    // Chrome closes a tab whose page is inside a click handler only after that.
    const closing = trial.control.closeTab(tab.id);
    call.release();
    await Promise.all([closing, call.answer, behind.answer]);
  },
};
