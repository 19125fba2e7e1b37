import { once } from 'node:events';
import type { OpenBrowser } from '#launcher/browsers/openBrowser';

/** Ends the browser as a crash or a flat battery does: nothing in it gets to say good-bye. */
export async function killBrowser({ browser }: OpenBrowser): Promise<void> {
  const running = browser.process();
  if (!running?.pid) throw new Error('The browser was not started by us.');
  const ended = once(running, 'exit');
  // The driver starts it as the leader of a group of its own.
  process.kill(-running.pid, 'SIGKILL');
  await ended;
}
