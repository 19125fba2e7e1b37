import { expect, test, vi } from 'vitest';
import type { AgentConnection } from '#agent/agentConnection';
import type { Profile } from '#contract/profile';
import { useAgentServer } from './agentServer';

const agent = useAgentServer();
const { events, phase } = agent;
let connection: AgentConnection;

async function talk(platform: Profile['platform'], opening: object, more: Partial<Profile> = {}) {
  const arriving = agent.visit();
  connection = agent.start({ ...more, platform, token: 'ph_session_1' });
  const { socket } = await arriving;
  const heard: (string | Buffer)[] = [];
  socket.on('message', (data: Buffer, isBinary) => heard.push(isBinary ? data : String(data)));
  expect(connection.sendSound(new Uint8Array(2))).toBe(false);
  socket.send(JSON.stringify(opening));
  await vi.waitUntil(() => phase() === 'live');
  return { socket, heard };
}

const config = (inputSampleRate: number) => ({
  type: 'session.config',
  audioFormat: { inputSampleRate, outputSampleRate: 24_000, channels: 1, bitDepth: 16, encoding: 'pcm' },
});
const bytes = new Uint8Array([1, 2, 3, 255]);

test('sound goes both ways in binary frames, in the format the server announces', async () => {
  const { socket, heard } = await talk('bodhi', config(24_000));
  expect(connection.sound?.fromUser).toEqual({ encoding: 'pcm16', rate: 24_000 });
  expect(connection.sendSound(bytes)).toBe(true);
  await vi.waitUntil(() => heard.length === 1);
  expect(heard).toEqual([Buffer.from(bytes)]);
  socket.send(bytes);
  socket.send('{"type":"turn.interrupted"}');
  await vi.waitUntil(() => events.some(({ kind }) => kind === 'interrupted'));
  expect(events).toContainEqual({ kind: 'sound', bytes });
});

test('sound goes both ways inside JSON, once the conversation may begin', async () => {
  const { socket, heard } = await talk('phonic', { type: 'ready_to_start_conversation' });
  expect(connection.sound?.fromAgent).toEqual({ encoding: 'pcm16', rate: 24_000 });
  connection.sendSound(bytes);
  await vi.waitUntil(() => heard.length === 2);
  expect(JSON.parse(String(heard[1]))).toMatchObject({ type: 'audio_chunk', audio: 'AQID/w==' });
  socket.send('{"type":"audio_chunk","audio":"AQID/w==","text":""}');
  await vi.waitUntil(() => events.length === 1);
  expect(events).toEqual([{ kind: 'sound', bytes }]);
});

test('a conversation without sound sends none', async () => {
  const { heard } = await talk('bodhi', { type: 'ext.hello' });
  expect(connection.sound).toBeUndefined();
  expect(connection.sendSound(bytes)).toBe(false);
  connection.sendText('hello');
  await vi.waitUntil(() => heard.length > 0);
  expect(heard).toHaveLength(1);
});

test('sound that would delay an answer is dropped, and the answer is not', async () => {
  const { socket, heard } = await talk('bodhi', config(16_000));
  socket.pause();
  const piece = new Uint8Array(16_384).fill(7);
  let sent = 0;
  while (connection.sendSound(piece)) sent += 1;
  connection.sendResult({ id: 'c1', tool: 'click' }, { status: 'success', say: 'Done.' });
  expect(connection.sendSound(piece)).toBe(false);
  socket.resume();
  await vi.waitUntil(() => heard.some((frame) => typeof frame === 'string'), { timeout: 10_000 });
  expect(heard).toHaveLength(sent + 1);
});

test.each([
  [true, ['unmute', 'mute']],
  [undefined, []],
])('push-to-talk %s is told as %o', async (pushToTalk, told) => {
  const { heard } = await talk(
    'phonic',
    { type: 'ready_to_start_conversation' },
    pushToTalk ? { pushToTalk } : {},
  );
  expect([connection.listen(true), connection.listen(false)]).toEqual(Array(2).fill(pushToTalk === true));
  connection.sendText('end');
  await vi.waitUntil(() => String(heard.at(-1)).includes('generate_reply'));
  const types = heard.map((frame) => JSON.parse(String(frame)).type);
  expect(types).toEqual(['config', ...told, 'generate_reply']);
});

test('an offer that comes first opens the conversation, and is answered', async () => {
  const { heard } = await talk('blackbox', { type: 'sdpInvite', data: { sdpOffer: 'v=0' } });
  expect(connection.sound).toBeUndefined();
  expect(events).toEqual([{ kind: 'offer', sdp: 'v=0' }]);
  expect(connection.answerOffer('v=1')).toBe(true);
  await vi.waitUntil(() => heard.length === 2);
  expect(JSON.parse(String(heard[1]))).toMatchObject({
    type: 'sdpAnswer',
    channelId: null,
    data: { sdpAnswer: 'v=1' },
  });
});
