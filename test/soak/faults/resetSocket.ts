import type { Fault } from '../fault';

export const resetSocket: Fault = {
  name: 'socket reset',
  async run(trial) {
    const next = trial.nextConversation();
    const call = trial.ask({ inside: true });
    trial.ask();
    await call.counted;
    trial.wire.reset();
    await next;
    call.release();
  },
};
