import { setTimeout as last } from 'node:timers/promises';
import type { Fault } from '../fault';

const FROZEN_MS = 300;

export const freezeBrowser: Fault = {
  name: 'browser stopped and continued (SIGSTOP)',
  async run({ world, ask }) {
    const leader = world.browser.browser.process()?.pid;
    if (!leader) throw new Error('The browser was not started by us.');
    const before = ask();
    process.kill(-leader, 'SIGSTOP');
    const during = [ask(), ask()];
    await last(FROZEN_MS);
    process.kill(-leader, 'SIGCONT');
    await Promise.all([before, ...during].map(({ answer }) => answer));
  },
};
