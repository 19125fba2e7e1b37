import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import { closeAll, listenOnLoopback } from '#local-agent/loopback';

// Below the ports that systems give to whoever asks for any: one of those could be given away before it is used.
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** A port of this machine that nobody has, for those who must be told one. */
export async function freePort(): Promise<number> {
  for (;;) {
    const http = createServer();
    const port = await listenOnLoopback(http, randomInt(LOWEST, HIGHEST)).catch(() => undefined);
    if (port === undefined) continue;
    await closeAll(http);
    return port;
  }
}
