import type { Fault } from '../fault';

/**
 * Nothing comes through any more, and neither side is told. A server may be silent for as long as it likes, so the user
 * has to say something that nobody answers.
 */
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
    await trial.control.say('Are you there?');
    await next;
    trial.wire.cutSilent();
  },
};
