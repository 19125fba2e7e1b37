import { once } from 'node:events';
import type { Server } from 'node:http';
import type { WebSocketServer } from 'ws';
import { ToolFailure } from '#contract/toolFailure';

/** Opens a server to this machine only, and answers its port; 0 asks for any free one. */
export async function listenOnLoopback(http: Server, port: number): Promise<number> {
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string') {
    throw new ToolFailure('INTERNAL', 'A server was to listen on a port of this machine, and got none.');
  }
  return address.port;
}

/** Cuts off every connection and resolves when the port is free. */
export async function closeAll(http: Server, sockets?: WebSocketServer): Promise<void> {
  for (const socket of sockets?.clients ?? []) socket.terminate();
  const closed = once(http, 'close');
  http.close();
  http.closeAllConnections();
  await closed;
}
