import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from '#contract/schema';
import type { OpenBrowser } from '#launcher/browsers/openBrowser';
import type { Closers } from '#launcher/closers';
import { root } from '#launcher/root';

/**
 * Acts through the least that can: socket → worker → content script → `el.click()` → back. Without a selector it
 * reads: the answer is what a crude walk over the page saw.
 */
export type Floor = (way: 'message' | 'port', selector?: string) => Promise<string>;

/** Puts the minimal extension into the browser; it reaches pages loaded from now on. */
export async function installFloor(open: OpenBrowser, closers: Closers): Promise<Floor> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  closers.add(() => new Promise((resolve) => server.close(() => resolve())));
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The floor got no port.');
  const dir = await mkdtemp(join(tmpdir(), 'pagehand-floor-'));
  closers.add(() => rm(dir, { recursive: true, force: true }));
  await cp(join(root, 'test', 'bench', 'floor'), dir, { recursive: true });
  await writeFile(join(dir, 'address.json'), JSON.stringify({ address: `ws://127.0.0.1:${address.port}` }));
  const connection = once(server, 'connection');
  await open.browser.installExtension(dir);
  const [socket]: WebSocket[] = await connection;
  if (!socket) throw new Error('The floor did not connect.');
  closers.add(() => socket.terminate());
  let id = 0;
  return async (way, selector) => {
    id += 1;
    const answer = once(socket, 'message');
    socket.send(JSON.stringify({ id, way, selector }));
    const [message] = await answer;
    return answered.parse(JSON.parse(String(message))).text ?? '';
  };
}

const answered = z.object({ text: z.optional(z.string()) });
