import type { IncomingMessage } from 'node:http';
import { type RawData, WebSocket } from 'ws';
import type { Bridge, Listener } from '#catalogue/bodhi/bridge';
import { readMessage } from '#catalogue/bodhi/message';
import { sameToken } from '#catalogue/bodhi/sameToken';
import { z } from '#contract/schema';

const POLICY_VIOLATION = 1008;
const GOING_AWAY = 1001;

export interface BrowserLinks extends Bridge {
  readonly isConnected: boolean;
  /** Takes a socket of the extension's, or closes it with the reason in words. */
  admit(socket: WebSocket, request: IncomingMessage): void;
  /** Says good-bye to every browser; resolves when they are gone. */
  leave(): Promise<void>;
}

interface Given {
  token: string;
  /** Answers what the user types to the agent in the extension. */
  reply(words: string): string;
  /** A browser came or left, in words for the log. */
  onChange(words: string): void;
}

const typed = z.object({ type: z.literal('text_input'), text: z.string() });

/**
 * The sockets of the extension. The first to come is the browser that is driven. More of the same extension wait for
 * their turn: a connection test, or one that comes before its lost forerunner is noticed. Another browser is refused.
 */
export function browserLinks({ token, reply, onChange }: Given): BrowserLinks {
  const links: { socket: WebSocket; origin: string }[] = [];
  const listeners: Listener[] = [];

  const refusal = (origin: string, url: URL) => {
    if (!sameToken(url.searchParams.get('token') ?? '', token)) {
      return 'The token is not known here. “pagehand mcp --show” prints the right one.';
    }
    const [first] = links;
    if (!first || first.origin === origin) return undefined;
    return `${browserOf(first.origin)} is connected already. Disconnect Pagehand there first.`;
  };

  const hear = (socket: WebSocket, data: RawData) => {
    const message = json(data);
    if (isBeat(message)) return say(socket, { type: 'ext.beat' });
    const words = typed.safeParse(message).data?.text;
    if (words !== undefined) {
      return say(socket, { type: 'transcript', role: 'assistant', text: reply(words) });
    }
    const answer = socket === links[0]?.socket ? readMessage(message) : undefined;
    if (answer) for (const listener of listeners) listener.heard(answer);
  };

  const forget = (socket: WebSocket) => {
    const place = links.findIndex((link) => link.socket === socket);
    const [gone] = links.splice(place, place < 0 ? 0 : 1);
    if (place !== 0 || !gone) return;
    onChange(`${browserOf(gone.origin)} disconnected.`);
    for (const listener of listeners) listener.left();
  };

  return {
    answerAs: 'ext.tool_result',
    get isConnected() {
      return links[0]?.socket.readyState === WebSocket.OPEN;
    },
    send(message) {
      const [first] = links;
      if (first?.socket.readyState !== WebSocket.OPEN) return false;
      say(first.socket, message);
      return true;
    },
    listen: (listener) => void listeners.push(listener),
    admit(socket, request) {
      // `ws` closes the socket itself after an error of the wire.
      socket.on('error', () => undefined);
      const { origin = '' } = request.headers;
      const refused = refusal(origin, new URL(request.url ?? '/', 'http://127.0.0.1'));
      if (refused) return socket.close(POLICY_VIOLATION, refused);
      links.push({ socket, origin });
      if (links.length === 1) onChange(`${browserOf(origin)} connected.`);
      socket.on('message', (data) => hear(socket, data));
      socket.on('close', () => forget(socket));
      say(socket, { type: 'ext.hello' });
    },
    async leave() {
      await Promise.all(
        links.map(
          ({ socket }) =>
            new Promise((resolve) => {
              socket.once('close', resolve);
              socket.close(GOING_AWAY, 'The MCP client has ended');
            }),
        ),
      );
    },
  };
}

function say(socket: WebSocket, message: Record<string, unknown>): void {
  socket.send(JSON.stringify(message));
}

const isBeat = (message: unknown) => z.object({ type: z.literal('ext.beat') }).safeParse(message).success;

const browserOf = (origin: string) => (origin.startsWith('moz-extension:') ? 'Firefox' : 'Chrome');

function json(data: RawData): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
