import type { Fault } from '../fault';

export const lostFrames: Fault = {
  name: 'frames delayed past the end of their conversation',
  async run(trial) {
    const next = trial.nextConversation();
    trial.wire.hold();
    trial.ask();
    trial.ask();
    trial.wire.reset();
    trial.wire.letOn();
    await next;
  },
};
