import { setTimeout as last } from 'node:timers/promises';
import type { Fault } from '../fault';

// Both browsers end a background after 30 s in which it did nothing.
const SILENT_MS = 36_000;

export const silence: Fault = {
  name: 'nothing said for a while',
  slow: true,
  async run(trial) {
    const { conversation } = trial;
    await trial.ask().answer;
    await last(SILENT_MS);
    if (trial.conversation !== conversation || !conversation.open)
      throw new Error('The conversation was lost.');
  },
};
