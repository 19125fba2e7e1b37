import { expect, test } from 'vitest';
import { elevenlabs } from '#agent/dialects/elevenlabs';
import { lateWords } from '#agent/lateWords';

const address = 'wss://api.elevenlabs.io/v1/convai/conversation';
const profile = { id: 'p', name: 'Shop', platform: 'elevenlabs', address } as const;
const read = (frame: string) => elevenlabs.read(JSON.parse(frame));

test('names the agent in the address and keeps the token out of it', () => {
  expect(elevenlabs.address({ ...profile, agent: 'agent_1' }, 'secret')).toBe(`${address}?agent_id=agent_1`);
  expect(elevenlabs.protocols?.('secret')).toEqual(['convai', 'bearer.secret']);
  expect(elevenlabs.protocols?.('')).toEqual(['convai']);
});

test.each([
  [
    '{"type":"conversation_initiation_metadata","conversation_initiation_metadata_event":{"conversation_id":"c1"}}',
    { kind: 'ready', conversation: 'c1' },
  ],
  ['{"type":"ping","ping_event":{"event_id":7}}', { kind: 'reply', frame: { type: 'pong', event_id: 7 } }],
  [
    '{"type":"client_tool_call","client_tool_call":{"tool_name":"click","tool_call_id":"t1","parameters":{"target":"Buy"},"event_id":3}}',
    { kind: 'call', id: 't1', tool: 'click', args: { target: 'Buy' } },
  ],
  [
    '{"type":"user_transcript","user_transcription_event":{"user_transcript":"hi"}}',
    { kind: 'text', from: 'user', text: 'hi' },
  ],
  [
    '{"type":"agent_response","agent_response_event":{"agent_response":"Hello"}}',
    { kind: 'text', from: 'agent', text: 'Hello' },
  ],
  ['{"type":"audio","audio_event":{}}', { kind: 'ignored', type: 'audio' }],
])('reads %s', (frame, event) => {
  expect(read(frame)).toEqual(event);
});

test('keeps the id of a call it cannot read', () => {
  expect(read('{"type":"client_tool_call","client_tool_call":{"tool_call_id":"t1"}}')).toMatchObject({
    kind: 'badCall',
    id: 't1',
  });
});

test('answers in text and marks what failed', () => {
  const failed = { status: 'error', errorCode: 'TARGET_NOT_FOUND', message: 'No.' } as const;
  expect(elevenlabs.result({ id: 't1', tool: 'click' }, failed)).toEqual([
    { type: 'client_tool_result', tool_call_id: 't1', result: JSON.stringify(failed), is_error: true },
  ]);
});

test.each([
  [1000, true, 'end'],
  [1006, true, 'restart'],
  [1008, true, 'fail'],
  [1006, false, 'fail'],
])('after %i (opened: %o) it is to %s', (code, opened, next) => {
  expect(
    elevenlabs.closed({ code, word: '', opened, resumable: false, resuming: false, attempt: 0 }),
  ).toMatchObject({ next });
});

test('answers in time that a call goes on, and tells its end in the background', () => {
  const asked = { id: 't1', tool: 'wait_for' };
  expect(elevenlabs.result(asked, { status: 'started', say: 'It goes on.' })).toEqual([
    {
      type: 'client_tool_result',
      tool_call_id: 't1',
      result: '{"status":"started","say":"It goes on."}',
      is_error: false,
    },
  ]);
  const words = lateWords(asked, { status: 'success', say: 'It is there.' });
  expect(words).toContain('{"status":"success","say":"It is there."}');
  expect(elevenlabs.late?.(words)).toEqual([{ type: 'contextual_update', text: words }]);
});

test('what ended late is told within 8 000 characters', () => {
  const data = { text: 'x'.repeat(100_000) };
  const words = lateWords({ id: 't1', tool: 'read_page' }, { status: 'success', say: 'Read it.', data });
  expect(words).toContain('"say":"Read it."');
  expect(words.length).toBeLessThan(8_200);
});
