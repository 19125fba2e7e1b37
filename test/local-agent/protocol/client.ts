import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from '#contract/schema';
import type { LocalAgent } from '#local-agent/localAgent';

const frame = z.looseObject({
  type: z.string(),
  timestamp: z.iso.datetime(),
  channelId: z.nullable(z.string()),
});
export type Frame = z.infer<typeof frame>;

export interface Client {
  send(body: Record<string, unknown>): void;
  sendRaw(data: string | Buffer): void;
  /** The next frame of this type, skipping others. */
  next(type: string): Promise<Frame>;
  closed: Promise<number>;
}

interface Entry {
  token?: string | null;
  origin?: string;
}

/** A BlackBox client that has only opened its socket; `token: null` leaves the token out. */
export function connect(agent: LocalAgent, { token = agent.token, origin }: Entry = {}): Client {
  const query = token === null ? '' : `?token=${token}`;
  const socket = new WebSocket(`${agent.url}${query}`, origin === undefined ? {} : { origin });
  const frames: Frame[] = [];
  const waiting: (() => void)[] = [];
  const wake = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  socket.on('message', (data) => {
    frames.push(frame.parse(JSON.parse(String(data))));
    wake();
  });
  socket.on('close', wake);
  const opened = once(socket, 'open');
  const sendRaw = (data: string | Buffer) => {
    void opened.then(() => socket.send(data));
  };
  return {
    sendRaw,
    send: (body) => sendRaw(JSON.stringify({ timestamp: new Date().toISOString(), ...body })),
    async next(type) {
      for (;;) {
        const first = frames.shift();
        if (first?.type === type) return first;
        if (first) continue;
        if (socket.readyState === WebSocket.CLOSED)
          throw new Error(`The server closed before a “${type}” came.`);
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    closed: new Promise((resolve) => socket.on('close', resolve)),
  };
}

/** A client in an open chat. */
export async function chatting(agent: LocalAgent): Promise<Client> {
  const client = connect(agent);
  client.send(initialize);
  await client.next('event');
  await client.next('event');
  return client;
}

export const initialize = { type: 'initialize', request: { callType: 'chat', additionalData: {} } };
