import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { AgentConnection } from '#agent/agentConnection';
import { connect } from '#agent/connection';
import { blackbox } from '#agent/dialects/blackbox';
import type { AgentEvent } from '#agent/dialects/dialect';
import type { Connection } from '#contract/connection';
import type { SavedThread } from '#contract/thread';

let server: WebSocketServer;
let connection: AgentConnection | undefined;
let states: Connection[];
let events: AgentEvent[];
let threads: (SavedThread | undefined)[];
let sentAgain: string[];

beforeEach(async () => {
  vi.stubGlobal('WebSocket', WebSocket);
  // Every wait between attempts becomes the shortest one.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  states = [];
  events = [];
  threads = [];
  sentAgain = [];
});

afterEach(() => {
  connection?.close();
  for (const client of server.clients) client.terminate();
  server.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ready = JSON.stringify({ type: 'event', name: 'connection', data: { recordId: 'r1' } });

async function accept(): Promise<WebSocket> {
  const [socket] = await once(server, 'connection');
  return socket;
}

function start(token = 'secret') {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const profile = {
    id: 'p',
    name: 'Shop',
    platform: 'blackbox',
    address: `ws://127.0.0.1:${port}/`,
  } as const;
  connection = connect({
    profile,
    dialect: blackbox,
    enter: async () => ({ ok: true, token, tools: [] }),
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
    onThread: (thread) => threads.push(thread),
    onSentAgain: (callIds) => sentAgain.push(...callIds),
    stayAwake: () => undefined,
  });
  return connection;
}

const phases = () => states.map(({ phase }) => phase);

test('sends initialize once and is live when the agent says so', async () => {
  const arriving = accept();
  start();
  const socket = await arriving;
  const [data] = await once(socket, 'message');
  expect(JSON.parse(String(data))).toMatchObject({ type: 'initialize', request: { callType: 'chat' } });
  socket.send(ready);
  await vi.waitUntil(() => phases().at(-1) === 'live');
  expect(states.at(-1)).toMatchObject({ phase: 'live', conversation: 'r1', agent: 'Shop' });
});

test('opens again after the socket was lost, as a new conversation', async () => {
  const first = accept();
  start();
  (await first).send(ready);
  await vi.waitUntil(() => phases().at(-1) === 'live');
  const second = accept();
  for (const client of server.clients) client.terminate();
  (await second).send(ready.replace('r1', 'r2'));
  await vi.waitUntil(() => states.at(-1)?.conversation === 'r2');
  expect(phases()).toEqual(['connecting', 'live', 'waiting', 'connecting', 'live']);
});

test('stops and says what to do when the token is wrong', async () => {
  const arriving = accept();
  start('wrong');
  const socket = await arriving;
  socket.send(JSON.stringify({ type: 'error', data: { message: 'Invalid token' } }));
  await vi.waitUntil(() => phases().at(-1) === 'failed');
  expect(states.at(-1)?.reason).toContain('token');
  expect(connection?.over).toBe(true);
});

test('never speaks unencrypted to another machine', () => {
  const profile = { id: 'p', name: 'Shop', platform: 'blackbox', address: 'ws://agent.example/' } as const;
  connect({
    profile,
    dialect: blackbox,
    enter: async () => ({ ok: true, token: '', tools: [] }),
    onEvent: () => {},
    onState: (state) => states.push(state),
    onThread: (thread) => threads.push(thread),
    onSentAgain: (callIds) => sentAgain.push(...callIds),
    stayAwake: () => undefined,
  });
  expect(phases()).toEqual(['failed']);
});

test('hands on an answerable problem for a frame beyond the limits', async () => {
  const arriving = accept();
  start();
  const socket = await arriving;
  socket.send(ready);
  const args = { text: 'x'.repeat(1_100_000) };
  socket.send(
    JSON.stringify({ type: 'websocketToolRequest', content: { id: 't9', toolName: 'click', args } }),
  );
  socket.send('{{{');
  await vi.waitUntil(() => events.length === 2);
  expect(events).toEqual([
    { kind: 'badCall', id: 't9', tool: 'click', problem: expect.stringContaining('at most 1 MiB') },
    { kind: 'badCall', id: undefined, problem: expect.stringContaining('not JSON') },
  ]);
});

test('says good-bye when the user disconnects, and sends nothing after it', async () => {
  const arriving = accept();
  const opened = start();
  const socket = await arriving;
  socket.send(ready);
  await vi.waitUntil(() => phases().at(-1) === 'live');
  const frames: string[] = [];
  socket.on('message', (data) => frames.push(String(data)));
  opened.close();
  await once(socket, 'close');
  expect(frames.map((frame) => JSON.parse(frame).type)).toContain('terminate');
  expect(opened.sendText('hello')).toBe(false);
  expect(phases().at(-1)).toBe('off');
});

test('tries once at a time, however often it is told to', async () => {
  let arrivals = 0;
  server.on('connection', () => {
    arrivals += 1;
  });
  const arriving = accept();
  const opened = start();
  opened.nudge();
  opened.nudge();
  const socket = await arriving;
  opened.nudge();
  socket.send(ready);
  await vi.waitUntil(() => phases().at(-1) === 'live');
  opened.nudge();
  expect(arrivals).toBe(1);
});

test('what a socket that was left still says touches nothing', async () => {
  const arriving = accept();
  const opened = start();
  const first = await arriving;
  first.send(ready);
  await vi.waitUntil(() => phases().at(-1) === 'live');
  opened.close();
  first.send(JSON.stringify({ type: 'text', content: { source: 'assistant', text: 'late' } }));
  await once(first, 'close');
  expect(events).toEqual([]);
  expect(phases().at(-1)).toBe('off');
});

test.each([
  [1008, 'failed'],
  [3000, 'failed'],
  [1011, 'waiting'],
])('a socket closed with %i leaves it %s', async (code, phase) => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const arriving = accept();
  start();
  (await arriving).close(code);
  await vi.waitUntil(() => phases().at(-1) === phase);
});

test('a token that no socket takes ends in words', async () => {
  vi.stubGlobal(
    'WebSocket',
    class {
      constructor() {
        throw new SyntaxError('No.');
      }
    },
  );
  start();
  await vi.waitUntil(() => phases().at(-1) === 'failed');
  expect(states.at(-1)?.reason).toContain('token');
});

test('the agent hears of Stop, where there is a conversation', async () => {
  const arriving = accept();
  const opened = start();
  expect(opened.sendStop()).toBe(false);
  const socket = await arriving;
  await once(socket, 'message');
  socket.send(ready);
  await vi.waitUntil(() => phases().includes('live'));
  const heard = once(socket, 'message');
  expect(opened.sendStop()).toBe(true);
  expect(JSON.parse(String((await heard)[0]))).toMatchObject({ content: 'Stop.' });
});
