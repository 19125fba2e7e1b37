import type { Fault } from '../fault';

/** Every code a server may close with. */
const codes = [
  1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 4000, 4800, 4801,
];

export const closeCodes: Fault = {
  name: 'every close code',
  async run(trial) {
    for (const code of codes) {
      const next = trial.nextConversation();
      const { counted } = trial.ask();
      trial.ask();
      await counted;
      trial.conversation.drop(code);
      await next;
    }
  },
};
