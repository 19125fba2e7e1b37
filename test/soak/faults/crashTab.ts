import type { Fault } from '../fault';

const crashPage = { chromium: 'chrome://crash', firefox: 'about:crashcontent' };

export const crashTab: Fault = {
  name: 'tab crashed during a call',
  async run(trial) {
    const tab = await trial.openTab();
    const waiting = trial.wait(tab);
    // An answer to what was asked later tells that the wait has begun.
    await trial.ask({ tab }).answer;
    // The driver waits for a page that will never come.
    void tab.page.goto(crashPage[trial.world.browser.name]).catch(() => undefined);
    await waiting;
    await trial.ask({ tab }).answer;
  },
};
