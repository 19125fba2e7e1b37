import { createServer } from 'node:http';
import {
  MultiClientTransport,
  type ToolDefinition,
  VoiceSession,
  type VoiceSessionConfig,
} from 'bodhi-realtime-agent';
import type { WebSocket } from 'ws';
import type { OwnSocketBridge } from '#catalogue/bodhi/index';
import { closeAll, listenOnLoopback } from '#local-agent/loopback';
import { type FakeModel, fakeModel } from './fakeModel';
import { freePort } from './freePort';

/** A real Bodhi session whose language model is in memory. */
export interface BodhiServer {
  url: string;
  session: VoiceSession;
  model: FakeModel;
  close(): Promise<void>;
}

// Never asked: subagents only.
const noModel = {
  specificationVersion: 'v1',
  provider: 'none',
  modelId: 'none',
} as VoiceSessionConfig['model'];

function sessionWith(
  tools: ToolDefinition[],
  more: Pick<VoiceSessionConfig, 'port' | 'host' | 'clientSender' | 'orchestrationMode'>,
) {
  const model = fakeModel();
  const session = new VoiceSession({
    sessionId: 'session_1',
    userId: 'user_1',
    apiKey: '',
    agents: [{ name: 'main', instructions: 'Help.', tools }],
    initialAgent: 'main',
    model: noModel,
    transport: model.transport,
    behaviors: [
      {
        key: 'pacing',
        toolName: 'set_pacing',
        toolDescription: 'Sets how fast you speak.',
        presets: [
          { name: 'normal', label: 'Normal', directive: null },
          { name: 'slow', label: 'Slow', directive: 'Speak slowly.' },
        ],
      },
    ],
    ...more,
  });
  return { session, model };
}

/** The framework's own socket server, with one client slot. */
export async function startLocalBodhi(
  tools: ToolDefinition[],
  orchestrationMode: 'legacy' | 'actor',
): Promise<BodhiServer> {
  // The framework says neither which port it took nor that it wants none.
  const port = await freePort();
  const { session, model } = sessionWith(tools, { port, host: '127.0.0.1', orchestrationMode });
  await session.start();
  return { url: `ws://127.0.0.1:${port}/`, session, model, close: () => session.close() };
}

/** A server of one's own through MultiClientTransport; the extension has a socket beside the session's client. */
export async function startServedBodhi(
  tools: ToolDefinition[],
  bridge: OwnSocketBridge,
): Promise<BodhiServer> {
  const http = createServer((_request, response) => response.writeHead(404).end());
  let client: WebSocket | undefined;
  const clientSender = {
    sendAudio: () => undefined,
    sendJson: (message: Record<string, unknown>) => client && transport.sendJsonToClient(client, message),
  };
  const { session, model } = sessionWith(tools, { clientSender });
  const transport = new MultiClientTransport(0, {
    onConnection(socket, { request }) {
      if (bridge.attach(socket, request)) return;
      client = socket;
      session.notifyClientConnected();
    },
    onJsonFromClient(socket, message) {
      if (!bridge.take(socket, message)) session.feedJsonFromClient(message);
    },
    onDisconnection(socket) {
      if (!bridge.detach(socket)) session.notifyClientDisconnected();
    },
  });
  transport.attachToHttpServer(http, ['/', '/pagehand']);
  const port = await listenOnLoopback(http, 0);
  await session.start();
  return {
    url: `ws://127.0.0.1:${port}/pagehand`,
    session,
    model,
    async close() {
      await session.close();
      await transport.stop();
      await closeAll(http);
    },
  };
}
