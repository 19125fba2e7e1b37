import type { Fault } from '../fault';

const FLAPS = 3;

export const offlineFlaps: Fault = {
  name: 'offline flaps',
  async run(trial) {
    for (let flap = 0; flap < FLAPS; flap += 1) {
      const next = trial.nextConversation();
      const { counted } = trial.ask();
      trial.ask();
      if (trial.random(2) === 0) await counted;
      trial.wire.goDown();
      trial.wire.comeUp();
      await next;
    }
  },
};
