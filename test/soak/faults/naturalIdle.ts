import type { Fault } from '../fault';

/** Nothing is attached to the background: a debugger would keep Chrome's alive. */
export const naturalIdle: Fault = {
  name: 'natural idle',
  slow: true,
  async run(trial) {
    await trial.ask().answer;
    await trial.control.impatient(false);
    await trial.control.send('disconnect');
    await trial.control.backgroundEnded();
    const next = trial.nextConversation();
    await trial.control.send('connect');
    await next;
    await trial.control.impatient(true);
  },
};
