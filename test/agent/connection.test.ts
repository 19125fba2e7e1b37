import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { useAgentServer } from './agentServer';

const agent = useAgentServer();
const { states, events, phase } = agent;

const ready = JSON.stringify({ type: 'event', name: 'connection', data: { recordId: 'r1' } });

const start = (token = 'secret') => agent.start({ platform: 'blackbox', token });
const accept = async () => (await agent.visit()).socket;
const phases = () => states.map((state) => state.phase);

test('sends initialize once and is live when the agent says so', async () => {
  const arriving = accept();
  start();
  const socket = await arriving;
  const [data] = await once(socket, 'message');
  expect(JSON.parse(String(data))).toMatchObject({ type: 'initialize', request: { callType: 'chat' } });
  socket.send(ready);
  await vi.waitUntil(() => phase() === 'live');
  expect(states.at(-1)).toMatchObject({ phase: 'live', conversation: 'r1', agent: 'Shop' });
});

test('opens again after the socket was lost, as a new conversation', async () => {
  const first = accept();
  start();
  (await first).send(ready);
  await vi.waitUntil(() => phase() === 'live');
  const second = accept();
  for (const client of agent.server.clients) client.terminate();
  (await second).send(ready.replace('r1', 'r2'));
  await vi.waitUntil(() => states.at(-1)?.conversation === 'r2');
  expect(phases()).toEqual(['connecting', 'live', 'waiting', 'connecting', 'live']);
});

test('stops and says what to do when the token is wrong', async () => {
  const arriving = accept();
  const opened = start('wrong');
  const socket = await arriving;
  socket.send(JSON.stringify({ type: 'error', data: { message: 'Invalid token' } }));
  await vi.waitUntil(() => phase() === 'failed');
  expect(states.at(-1)?.reason).toContain('token');
  expect(opened.over).toBe(true);
});

test('never speaks unencrypted to another machine', () => {
  agent.start({ platform: 'blackbox', token: '', address: 'ws://agent.example/' });
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
  await vi.waitUntil(() => phase() === 'live');
  const frames: string[] = [];
  socket.on('message', (data) => frames.push(String(data)));
  opened.close();
  await once(socket, 'close');
  expect(frames.map((frame) => JSON.parse(frame).type)).toContain('terminate');
  expect(opened.sendText('hello')).toBe(false);
  expect(phase()).toBe('off');
});

test('tries once at a time, however often it is told to', async () => {
  let arrivals = 0;
  agent.server.on('connection', () => {
    arrivals += 1;
  });
  const arriving = accept();
  const opened = start();
  opened.nudge();
  opened.nudge();
  const socket = await arriving;
  opened.nudge();
  socket.send(ready);
  await vi.waitUntil(() => phase() === 'live');
  opened.nudge();
  expect(arrivals).toBe(1);
});

test('what a socket that was left still says touches nothing', async () => {
  const arriving = accept();
  const opened = start();
  const first = await arriving;
  first.send(ready);
  await vi.waitUntil(() => phase() === 'live');
  opened.close();
  first.send(JSON.stringify({ type: 'text', content: { source: 'assistant', text: 'late' } }));
  await once(first, 'close');
  expect(events).toEqual([]);
  expect(phase()).toBe('off');
});

test.each([
  [1008, 'failed'],
  [3000, 'failed'],
  [1011, 'waiting'],
])('a socket closed with %i leaves it %s', async (code, wanted) => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const arriving = accept();
  start();
  (await arriving).close(code);
  await vi.waitUntil(() => phase() === wanted);
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
  await vi.waitUntil(() => phase() === 'failed');
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
