import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { arrivals } from '../arrivals';
import type { Brain } from '../brain';
import { grammarBrain } from '../grammar/grammarBrain';
import type { LocalAgent } from '../localAgent';
import { closeAll, listenOnLoopback } from '../loopback';
import type { Config } from './clientMessage';
import { PhonicConversation } from './phonicConversation';
import { servePhonic } from './servePhonic';
import { created, ready } from './serverMessage';

export interface PhonicAgentOptions {
  token?: string;
  brain?: Brain;
  toolTimeoutMs?: number;
  /** How long a lost conversation waits for its client. */
  graceMs?: number;
  /** The agents there are; left out, every name is one. */
  agents?: readonly string[];
  /** The tools that are set up, which a client may name; left out, there are none. */
  tools?: readonly string[];
}

export interface PhonicAgent extends LocalAgent {
  readonly conversations: readonly PhonicConversation[];
  nextConversation(): Promise<PhonicConversation>;
  /** Another token it lets in, good for one socket only. */
  mint(): string;
}

const PATH = '/v1/sts/ws';
const SESSION_EXPIRED = 4800;
// The last one is a guess: the parameter of conversation tokens is not documented (PROTOCOLS 3.1).
const tokenParameters = ['session_token', 'jwt', 'conversation_token'];

/** Starts a Phonic server on loopback, strict in what it accepts, whose brain is a grammar of English. */
export async function startPhonicAgent(options: PhonicAgentOptions = {}): Promise<PhonicAgent> {
  const token = options.token ?? `ph_session_${randomBytes(24).toString('base64url')}`;
  const once = new Set<string>();
  const opened = arrivals<PhonicConversation>();
  const brain = options.brain ?? grammarBrain();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 32 * 1024 * 1024 });
  const begin = (socket: WebSocket, origin: string | undefined, config: Config) => {
    const conversation = new PhonicConversation({
      id: `conv_${randomUUID()}`,
      socket,
      origin,
      config,
      brain,
      toolTimeoutMs: options.toolTimeoutMs ?? 60_000,
      graceMs: options.graceMs ?? 30_000,
    });
    socket.send(created(conversation.id));
    socket.send(ready());
    opened.add(conversation);
    return conversation;
  };
  const http = createServer((_request, response) => response.writeHead(404).end());
  http.on('upgrade', (request, stream, head) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const given = tokenParameters.map((name) => url.searchParams.get(name)).find(Boolean) ?? '';
    if (url.pathname !== PATH || (given !== token && !once.delete(given))) {
      const status = url.pathname === PATH ? '401 Unauthorized' : '404 Not Found';
      stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const { origin } = request.headers;
    const wanted = url.searchParams.get('reconnect_conv_id');
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // `ws` closes the socket itself after an error of the wire.
      socket.on('error', () => undefined);
      const known = opened.all.find(({ id }) => id === wanted);
      if (wanted !== null && !known) return socket.close(SESSION_EXPIRED);
      servePhonic(socket, {
        known,
        agents: options.agents,
        tools: options.tools ?? [],
        begin: (config) => begin(socket, origin, config),
      });
    });
  });
  const port = await listenOnLoopback(http, 0);
  return {
    url: `ws://127.0.0.1:${port}${PATH}`,
    token,
    port,
    conversations: opened.all,
    nextConversation: opened.next,
    onConversation: opened.listen,
    mint() {
      const made = `ph_session_${randomBytes(24).toString('base64url')}`;
      once.add(made);
      return made;
    },
    close: () => closeAll(http, sockets),
  };
}
