import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { arrivals } from '../arrivals';
import type { Brain } from '../brain';
import { grammarBrain } from '../grammar/grammarBrain';
import type { LocalAgent } from '../localAgent';
import { closeAll, listenOnLoopback } from '../loopback';
import { bytesOf, jsonOf } from '../wireData';
import type { SimulatedPlatform } from './platform';
import { SimulatedConversation } from './simulatedConversation';

export interface SimulatorOptions {
  token?: string;
  brain?: Brain;
  toolTimeoutMs?: number;
}

export interface Simulator extends LocalAgent {
  readonly conversations: readonly SimulatedConversation[];
  nextConversation(): Promise<SimulatedConversation>;
}

const POLICY_VIOLATION = 1008;

/** Starts a server on loopback that speaks a platform's protocol; its brain is a grammar of English. */
export async function startSimulator(
  platform: SimulatedPlatform,
  {
    token = randomBytes(24).toString('base64url'),
    brain = grammarBrain(),
    toolTimeoutMs = 60_000,
  }: SimulatorOptions = {},
): Promise<Simulator> {
  const opened = arrivals<SimulatedConversation>();
  const http = createServer((_request, response) => response.writeHead(404).end());
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 32 * 1024 * 1024,
    handleProtocols: (_offered, request) => admitted.get(request) || false,
  });
  const admitted = new WeakMap<object, string>();
  http.on('upgrade', (request, stream, head) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((word) => word.trim());
    const agreed = url.pathname === platform.path ? platform.admit({ url, protocols, token }) : undefined;
    if (agreed === undefined) {
      stream.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    admitted.set(request, agreed);
    const { origin } = request.headers;
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // `ws` closes the socket itself after an error of the wire.
      socket.on('error', () => undefined);
      serve(socket, platform, (received) => {
        const conversation = new SimulatedConversation({
          platform,
          socket,
          origin,
          received,
          brain,
          toolTimeoutMs,
        });
        queueMicrotask(() => opened.add(conversation));
        return conversation;
      });
    });
  });
  const port = await listenOnLoopback(http, 0);
  return {
    url: `ws://127.0.0.1:${port}${platform.path}`,
    token,
    port,
    conversations: opened.all,
    nextConversation: opened.next,
    onConversation: opened.listen,
    close: () => closeAll(http, sockets),
  };
}

function serve(
  socket: WebSocket,
  platform: SimulatedPlatform,
  begin: (received: readonly unknown[]) => SimulatedConversation,
): void {
  const received: unknown[] = [];
  const send = (frames: object[]) => {
    for (const frame of frames) socket.send(JSON.stringify(frame));
  };
  let conversation = platform.opensAtOnce ? begin(received) : undefined;
  send(platform.greets?.(conversation?.id ?? '') ?? []);
  if (conversation) send(platform.welcomes(conversation.id));
  socket.on('message', (data, isBinary) => {
    if (isBinary && conversation) return conversation.takeBytes(bytesOf(data));
    const frame = isBinary ? undefined : jsonOf(data);
    received.push(frame);
    const act = platform.read(frame);
    if (conversation) return conversation.take(act);
    if (act.kind !== 'opens') {
      const problem = act.kind === 'wrong' ? act.problem : 'The conversation is not open yet';
      send(platform.complains(problem));
      socket.close(POLICY_VIOLATION, problem.slice(0, 100));
      return;
    }
    conversation = begin(received);
    conversation.tools = act.tools ?? [];
    send(platform.welcomes(conversation.id));
  });
}
