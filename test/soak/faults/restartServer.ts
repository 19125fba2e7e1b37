import type { Fault } from '../fault';

export const restartServer: Fault = {
  name: 'the agent’s server restarts',
  async run(trial) {
    const next = trial.nextConversation();
    const call = trial.ask({ inside: true });
    await call.counted;
    await trial.restartAgent();
    call.release();
    await next;
  },
};
