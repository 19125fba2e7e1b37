import { expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import type { SavedThread } from '#contract/thread';
import { useAgentServer } from './agentServer';

const agent = useAgentServer();
const { states, events, threads, sentAgain, phase } = agent;

const start = (token = 'ph_session_1', saved?: SavedThread) =>
  agent.start({ platform: 'phonic', token, saved });

interface Visit {
  socket: WebSocket;
  query: URLSearchParams;
  frames: { type: string; tool_call_id?: string }[];
}

async function visit(): Promise<Visit> {
  const { socket, query } = await agent.visit();
  const frames: Visit['frames'] = [];
  socket.on('message', (data: Buffer) => frames.push(JSON.parse(String(data))));
  return { socket, query, frames };
}

const say = ({ socket }: Visit, frame: object) => socket.send(JSON.stringify(frame));
const done = { status: 'success', say: 'Done.' } as const;

async function talking() {
  const arriving = visit();
  const opened = start();
  const first = await arriving;
  say(first, { type: 'ready_to_start_conversation' });
  say(first, { type: 'conversation_created', conversation_id: 'conv_1' });
  say(first, { type: 'input_text', text: 'hello' });
  await vi.waitUntil(() => events.length === 1);
  return { first, opened };
}

test('resumes the conversation, without a new config, and sends what was not settled again', async () => {
  const { first, opened } = await talking();
  const { conversation } = opened;
  opened.sendResult({ id: 'lost', tool: 'click' }, done);
  opened.sendResult({ id: 'known', tool: 'click' }, done);
  say(first, { type: 'tool_call_output_processed', tool_call_id: 'known', tool: { name: 'click' } });
  say(first, { type: 'input_text', text: 'again' });
  await vi.waitUntil(() => events.length === 3);
  const returning = visit();
  first.socket.terminate();
  const second = await returning;
  expect(phase()).toBe('connecting');
  expect(opened.sendResult({ id: 'meanwhile', tool: 'click' }, done)).toBe('kept');
  expect(second.query.get('reconnect_conv_id')).toBe('conv_1');
  expect(states.every((state) => state.conversation === conversation || state.phase !== 'waiting')).toBe(
    true,
  );
  say(second, { type: 'conversation_reconnected' });
  await vi.waitUntil(() => phase() === 'live');
  await vi.waitUntil(() => second.frames.length === 2);
  expect(second.frames.map((frame) => frame.tool_call_id)).toEqual(['lost', 'meanwhile']);
  expect(sentAgain).toEqual(['lost', 'meanwhile']);
  expect(opened.conversation).toBe(conversation);
});

test('a conversation by another name is another conversation', async () => {
  const { first, opened } = await talking();
  opened.sendResult({ id: 'lost', tool: 'click' }, done);
  const returning = visit();
  first.socket.terminate();
  const second = await returning;
  say(second, { type: 'conversation_created', conversation_id: 'conv_2' });
  say(second, { type: 'ready_to_start_conversation' });
  await vi.waitUntil(() => phase() === 'live');
  expect(opened.conversation).toBe('conv_2');
  expect(second.frames).toEqual([]);
});

test('stops when the platform says that the conversation is over', async () => {
  const { first } = await talking();
  first.socket.close(4800);
  await vi.waitUntil(() => phase() === 'failed');
  expect(states.at(-1)?.reason).toContain('Connect again');
});

test('what is not accepted ends what has not begun, and is told in what has', async () => {
  const rejection = { type: 'error', error: { message: 'No' }, param_errors: { agent: 'unknown' } };
  const { first, opened } = await talking();
  say(first, rejection);
  await vi.waitUntil(() => events.length === 2);
  expect(events.at(-1)).toMatchObject({ kind: 'notice', text: expect.stringContaining('agent: unknown') });
  expect(phase()).toBe('live');
  opened.close();
  const arriving = visit();
  start();
  say(await arriving, rejection);
  await vi.waitUntil(() => phase() === 'failed');
});

test('an API key is never sent', async () => {
  start('ph_key_1');
  await vi.waitUntil(() => phase() !== 'connecting');
  expect(phase()).toBe('failed');
  expect(agent.server.clients.size).toBe(0);
});

test('puts together what the agent says', async () => {
  const { first } = await talking();
  say(first, { type: 'audio_chunk', audio: '', text: 'I did ' });
  say(first, { type: 'audio_chunk', audio: '', text: 'it.' });
  say(first, { type: 'assistant_finished_speaking' });
  await vi.waitUntil(() => events.at(-1)?.kind === 'speaking');
  expect(events).toContainEqual({ kind: 'text', from: 'agent', text: 'I did it.' });
});

const left: SavedThread = {
  profileId: 'p',
  name: 'conv_0',
  conversation: 'ours',
  unsettled: [
    { callId: 'before', frames: [{ type: 'tool_call_output', tool_call_id: 'before', output: done }] },
  ],
};

test('takes up the conversation another background left, and sends what that one had not', async () => {
  const arriving = visit();
  const opened = start('ph_session_1', left);
  expect(opened.conversation).toBe('ours');
  const socket = await arriving;
  expect(socket.query.get('reconnect_conv_id')).toBe('conv_0');
  say(socket, { type: 'conversation_reconnected' });
  await vi.waitUntil(() => socket.frames.length === 1);
  expect(socket.frames).toMatchObject([{ tool_call_id: 'before' }]);
  expect(sentAgain).toEqual(['before']);
  expect(opened.sendResult({ id: 'now', tool: 'click' }, done)).toBe('awaited');
  say(socket, { type: 'tool_call_output_processed', tool_call_id: 'before', tool: { name: 'click' } });
  await vi.waitUntil(() => threads.at(-1)?.unsettled.length === 1);
  expect(threads.at(-1)).toMatchObject({ name: 'conv_0', conversation: 'ours' });
  expect(events).toContainEqual({ kind: 'settled', id: 'before' });
});

test('begins another conversation when the one that was left is over', async () => {
  const arriving = visit();
  start('ph_session_1', left);
  const first = await arriving;
  const returning = visit();
  first.socket.close(4800);
  const second = await returning;
  expect(second.query.get('reconnect_conv_id')).toBe(null);
  say(second, { type: 'conversation_created', conversation_id: 'conv_1' });
  say(second, { type: 'ready_to_start_conversation' });
  await vi.waitUntil(() => phase() === 'live');
  expect(second.frames.map(({ type }) => type)).toEqual(['config']);
  expect(threads.at(-1)?.name).toBe('conv_1');
});

test('what is answered after the end goes to nobody, and nothing is left to take up', async () => {
  const { first, opened } = await talking();
  first.socket.close(1000);
  await vi.waitUntil(() => phase() === 'off');
  expect(opened.sendResult({ id: 'late', tool: 'click' }, done)).toBe('over');
  expect(threads.at(-1)).toBe(undefined);
});
