import { setTimeout as last } from 'node:timers/promises';
import type { Fault } from '../fault';

const DOWN_MS = 8_000;

/** Long enough for the back-off to grow; nobody presses Connect. */
export const longOutage: Fault = {
  name: 'long outage',
  slow: true,
  async run(trial) {
    await trial.control.impatient(false);
    const next = trial.nextConversation();
    const call = trial.ask({ inside: true });
    trial.ask();
    await call.counted;
    trial.wire.goDown();
    call.release();
    await last(DOWN_MS);
    trial.wire.comeUp();
    await next;
    await trial.control.impatient(true);
  },
};
