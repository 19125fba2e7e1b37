import { once } from 'node:events';
import { afterEach, beforeEach, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { AgentConnection } from '#agent/agentConnection';
import { connect } from '#agent/connection';
import type { AgentEvent } from '#agent/dialects/dialect';
import { dialectOf } from '#agent/dialects/index';
import type { Connection } from '#contract/connection';
import type { Profile } from '#contract/profile';
import type { SavedThread } from '#contract/thread';

interface Started extends Partial<Profile> {
  platform: Profile['platform'];
  token: string;
  saved?: SavedThread | undefined;
}

/** A server on loopback for every test of a file, and all that a connection to it told. */
export function useAgentServer() {
  let server: WebSocketServer;
  let connection: AgentConnection | undefined;
  const told = {
    states: [] as Connection[],
    events: [] as AgentEvent[],
    threads: [] as (SavedThread | undefined)[],
    sentAgain: [] as string[],
  };

  beforeEach(async () => {
    vi.stubGlobal('WebSocket', WebSocket);
    // Every wait between attempts becomes the shortest one.
    vi.spyOn(Math, 'random').mockReturnValue(0);
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    for (const list of Object.values(told)) list.splice(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    connection?.close();
    for (const client of server.clients) client.terminate();
    server.close();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  return {
    ...told,
    get server() {
      return server;
    },
    phase: () => told.states.at(-1)?.phase,
    /** Settles with the socket that comes next, and the address it asked for. */
    async visit(): Promise<{ socket: WebSocket; query: URLSearchParams }> {
      const [socket, request] = await once(server, 'connection');
      return { socket, query: new URL(request.url, 'http://localhost').searchParams };
    },
    start({ token, saved, ...profile }: Started): AgentConnection {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      connection = connect({
        profile: { id: 'p', name: 'Shop', address: `ws://127.0.0.1:${port}/`, ...profile },
        dialect: dialectOf(profile.platform),
        enter: async () => ({ ok: true, token, tools: [] }),
        onEvent: (event) => told.events.push(event),
        onState: (state) => told.states.push(state),
        onThread: (thread) => told.threads.push(thread),
        onSentAgain: (callIds) => told.sentAgain.push(...callIds),
        stayAwake: () => undefined,
        saved,
      });
      return connection;
    },
  };
}
