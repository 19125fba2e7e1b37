import type { Fault } from '../fault';

/** Nothing comes through any more, and neither side is told. */
export const halfOpen: Fault = {
  name: 'half-open socket',
  slow: true,
  async run(trial) {
    const next = trial.nextConversation();
    const call = trial.ask({ inside: true });
    trial.ask();
    await call.counted;
    trial.wire.fallSilent();
    call.release();
    await next;
    trial.wire.cutSilent();
  },
};
