import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { arrivals } from './arrivals';
import type { Brain } from './brain';
import type { Conversation } from './conversation';
import { grammarBrain } from './grammar/grammarBrain';
import { closeAll, listenOnLoopback } from './loopback';
import { answerDiscovery } from './protocol/discovery';
import { type Door, refusalAtDoor } from './protocol/door';
import { refuse } from './protocol/refusal';
import { type SessionSettings, serveSocket, type WebCall } from './session';
import { toolNames } from './toolNames';

export type { CallRecord, Conversation, Turn } from './conversation';

export interface LocalAgentOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Made up when left out. */
  token?: string;
  name?: string;
  brain?: Brain;
  enabled?: boolean;
  /** What its integration sends over the socket, by name; all there are unless told. */
  tools?: readonly string[];
  allowsChat?: boolean;
  /** The other side of web calls; left out, there are none. */
  webCall?: WebCall;
  /** Allowed origins; null, the default, allows any. */
  origins?: readonly string[] | null;
  initDeadlineMs?: number;
  toolTimeoutMs?: number;
}

export interface LocalAgent {
  /** The socket's address without the token. */
  url: string;
  token: string;
  port: number;
  readonly conversations: readonly Conversation[];
  /** The next opened conversation that was not returned before. */
  nextConversation(): Promise<Conversation>;
  onConversation(listener: (conversation: Conversation) => void): void;
  close(): Promise<void>;
}

export const SOCKET_PATH = '/api/v1/ws/webCall';

/** Starts a BlackBox server on loopback whose brain is, unless another is given, a grammar of English. */
export async function startLocalAgent(options: LocalAgentOptions = {}): Promise<LocalAgent> {
  const token = options.token ?? randomBytes(24).toString('base64url');
  const door: Door = { token, enabled: options.enabled ?? true, origins: options.origins ?? null };
  const opened = arrivals<Conversation>();
  const integration = {
    id: randomUUID(),
    agentId: randomUUID(),
    name: options.name ?? 'Local agent',
    door,
    tools: options.tools ?? toolNames,
    allowsChat: options.allowsChat ?? true,
    allowsCall: options.webCall !== undefined,
  };
  const http = createServer((request, response) => answerDiscovery(request, response, integration));
  const sockets = answerSockets(http, door, {
    brain: options.brain ?? grammarBrain(),
    initDeadlineMs: options.initDeadlineMs ?? 10_000,
    toolTimeoutMs: options.toolTimeoutMs ?? 60_000,
    onOpened: opened.add,
    webCall: options.webCall,
  });
  const port = await listenOnLoopback(http, options.port ?? 0);
  return {
    url: `ws://127.0.0.1:${port}${SOCKET_PATH}`,
    token,
    port,
    conversations: opened.all,
    nextConversation: opened.next,
    onConversation: opened.listen,
    close: () => closeAll(http, sockets),
  };
}

function answerSockets(http: Server, door: Door, settings: SessionSettings): WebSocketServer {
  // Frames above our own limit still arrive, so that they can be refused in words; `ws` cuts off above this one.
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 32 * 1024 * 1024 });
  http.on('upgrade', (request, stream, head) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname !== SOCKET_PATH) {
      stream.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const { origin } = request.headers;
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // `ws` closes the socket itself after an error of the wire.
      socket.on('error', () => undefined);
      const refusal = refusalAtDoor(door, { token: url.searchParams.get('token'), origin });
      if (refusal) refuse(socket, refusal);
      else serveSocket(socket, origin, settings);
    });
  });
  return sockets;
}
