import type { Fault } from '../fault';

/** What an update does as well: the background goes, and the content script in the page is left behind. */
export const reloadExtension: Fault = {
  name: 'extension reloaded (runtime.reload)',
  async run(trial) {
    const next = trial.nextConversation();
    const call = trial.ask({ inside: true });
    trial.ask();
    await call.counted;
    await trial.control.reloadExtension();
    await next;
    call.release();
    await trial.reopen();
    await trial.ask().answer;
  },
};
