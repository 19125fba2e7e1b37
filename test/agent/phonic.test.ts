import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phonic } from '#agent/dialects/phonic';

const profile = {
  id: 'p',
  name: 'Shop',
  platform: 'phonic',
  address: 'wss://a.example/v1/sts/ws',
  agent: 'my-agent',
} as const;

const closing = { code: 1006, word: '', opened: true, resumable: true, resuming: false, attempt: 0 };
const read = (frame: string) => phonic.read(JSON.parse(frame));

test.each([
  ['ph_session_abc', 'session_token'],
  ['ph_conv_abc', 'conversation_token'],
  ['eyJh.eyJz.sig_-', 'jwt'],
  ['local', 'session_token'],
])('puts %s into the query as %s', (token, parameter) => {
  expect(phonic.address(profile, token)).toBe(`wss://a.example/v1/sts/ws?${parameter}=${token}`);
});

test('asks for the conversation it resumes', () => {
  expect(phonic.address(profile, 't', 'conv_1')).toContain('&reconnect_conv_id=conv_1');
});

test.each(['ph_live_123', 'sk_123'])('refuses the API key %s and says why', (key) => {
  expect(phonic.tokenProblem?.(key)).toMatch(/API key.*session token/s);
});

test('takes tokens that are made for browsers', () => {
  const problems = ['ph_session_1', 'ph_conv_1', 'a.b.c'].map((token) => phonic.tokenProblem?.(token));
  expect(problems).toEqual([undefined, undefined, undefined]);
  expect(phonic.tokenProblem?.('')).toContain('session token');
});

test('names agent, project and tools first', () => {
  const tools = [{ type: 'custom_websocket' }];
  expect(phonic.opening({ profile: { ...profile, project: 'shop' }, tools })).toEqual([
    {
      type: 'config',
      agent: 'my-agent',
      project: 'shop',
      input_format: 'pcm_24000',
      output_format: 'pcm_24000',
      tools,
    },
  ]);
});

// The frames of the protocol notes, byte for byte.
test.each([
  [
    phonic.opening({ profile, tools: [] })[0],
    '{"type":"config","agent":"my-agent","input_format":"pcm_24000","output_format":"pcm_24000","tools":[]}',
  ],
  [
    // An answer may be any JSON; the notes have one of another client's shape.
    phonic.result({ id: 'tc1', tool: 'navigate' }, JSON.parse('{"ok":true,"title":"Orders"}'))[0],
    '{"type":"tool_call_output","tool_call_id":"tc1","output":{"ok":true,"title":"Orders"}}',
  ],
  [
    { ...phonic.sound?.write(new Uint8Array([1, 2, 3])), iso_date_time: 'T' },
    '{"type":"audio_chunk","audio":"AQID","iso_date_time":"T"}',
  ],
])('writes what the notes have', (frame, bytes) => {
  expect(JSON.stringify(frame)).toBe(bytes);
});

test.each([
  ['{"type":"conversation_created","conversation_id":"conv_1"}', { kind: 'named', conversation: 'conv_1' }],
  ['{"type":"ready_to_start_conversation"}', { kind: 'ready' }],
  ['{"type":"conversation_reconnected"}', { kind: 'ready' }],
  [
    '{"type":"user_started_speaking"}',
    {
      kind: 'several',
      events: [{ kind: 'textEnd' }, { kind: 'interrupted' }, { kind: 'speaking', who: 'user', on: true }],
    },
  ],
  ['{"type":"user_finished_speaking"}', { kind: 'speaking', who: 'user', on: false }],
  [
    '{"type":"input_text","language":"en","text":"open my orders"}',
    { kind: 'text', from: 'user', text: 'open my orders' },
  ],
  [
    '{"type":"tool_call","tool_call_id":"tc1","tool_name":"navigate","parameters":{"url":"https://shop.example/orders"}}',
    { kind: 'call', id: 'tc1', tool: 'navigate', args: { url: 'https://shop.example/orders' } },
  ],
  [
    '{"type":"tool_call_output_processed","tool_call_id":"tc1","tool":{"id":"tool_1","name":"navigate"},"parameters":{"url":"https://shop.example/orders"},"output":{"ok":true,"title":"Orders"},"duration_ms":420,"timed_out":false,"error_message":null}',
    { kind: 'settled', id: 'tc1' },
  ],
  [
    '{"type":"tool_call_interrupted","tool_call_id":"tc2","tool_name":"navigate"}',
    { kind: 'cancel', id: 'tc2' },
  ],
  [
    '{"type":"assistant_started_speaking"}',
    { kind: 'several', events: [{ kind: 'textEnd' }, { kind: 'speaking', who: 'agent', on: true }] },
  ],
  [
    '{"type":"audio_chunk","audio":"<base64>","text":"Done"}',
    { kind: 'several', events: [{ kind: 'lostSound' }, { kind: 'textPart', text: 'Done' }] },
  ],
  ['{"type":"audio_chunk","audio":7}', { kind: 'lostSound' }],
  ['{"type":"audio_chunk","audio":"","text":"Done"}', { kind: 'textPart', text: 'Done' }],
  [
    '{"type":"assistant_finished_speaking"}',
    { kind: 'several', events: [{ kind: 'textEnd' }, { kind: 'speaking', who: 'agent', on: false }] },
  ],
  [
    '{"type":"error","error":{"message":"…","code":"…"},"param_errors":{}}',
    { kind: 'rejected', reason: 'Phonic reports: … (…)' },
  ],
])('reads %s', (frame, event) => {
  expect(read(frame)).toEqual(event);
});

test('reads sound, with the words that go with it and without', () => {
  const bytes = new Uint8Array([0, 1, 254, 255]);
  expect(read('{"type":"audio_chunk","audio":"AAH+/w==","text":""}')).toEqual({ kind: 'sound', bytes });
  expect(read('{"type":"audio_chunk","audio":"AAH+/w==","text":"Hi"}')).toEqual({
    kind: 'several',
    events: [
      { kind: 'sound', bytes },
      { kind: 'textPart', text: 'Hi' },
    ],
  });
});

test('writes the microphone’s sound as base64', () => {
  const written = phonic.sound?.write(new Uint8Array([0, 1, 254, 255]));
  expect(written).toEqual({ type: 'audio_chunk', audio: 'AAH+/w==', iso_date_time: expect.any(String) });
});

test('asks for the sound and the way of talking the user chose', () => {
  const chosen = { ...profile, sound: 'mulaw_8000', pushToTalk: true } as const;
  expect(phonic.opening({ profile: chosen, tools: [] })).toEqual([
    {
      type: 'config',
      agent: 'my-agent',
      input_format: 'mulaw_8000',
      output_format: 'mulaw_8000',
      push_to_talk: true,
      tools: [],
    },
  ]);
  const mulaw = { encoding: 'mulaw', rate: 8000 };
  expect(phonic.sound?.formats(chosen)).toEqual({ fromUser: mulaw, fromAgent: mulaw });
  expect(phonic.sound?.formats(profile).fromUser).toEqual({ encoding: 'pcm16', rate: 24_000 });
  expect([true, false].map((on) => phonic.listen?.(on))).toEqual([[{ type: 'unmute' }], [{ type: 'mute' }]]);
});

test('treats null as left out, inside lists too', () => {
  const frame = { type: 'tool_call', tool_call_id: 't', tool_name: 'click' };
  expect(
    phonic.read({ ...frame, parameters: { target: 'Buy', pick: null, of: [{ a: null, b: 1 }] } }),
  ).toMatchObject({
    args: { target: 'Buy', of: [{ b: 1 }] },
  });
});

test('says which setting is not accepted', () => {
  const event = read(
    '{"type":"error","error":{"message":"Bad config"},"param_errors":{"agent":"not found","tools":["x"]}}',
  );
  expect(event).toMatchObject({
    kind: 'rejected',
    reason: expect.stringContaining('agent: not found; tools: ["x"]'),
  });
});

test('keeps the id of a call it cannot read', () => {
  expect(read('{"type":"tool_call","tool_call_id":"t1"}')).toMatchObject({ kind: 'badCall', id: 't1' });
  expect(read('{"type":"tool_call","tool_name":"click"}')).toMatchObject({ kind: 'badCall', id: undefined });
});

test('tells of an answer that came too late, and of what ran elsewhere', () => {
  const frame = { type: 'tool_call_output_processed', tool_call_id: 't', tool: { name: 'look_up' } };
  expect(phonic.read({ ...frame, timed_out: true })).toMatchObject({ kind: 'notice' });
  expect(phonic.read({ ...frame, endpoint_url: 'https://x.example' })).toMatchObject({ kind: 'callNote' });
});

test.each([
  [1006, '', 'resume'],
  [1012, '', 'resume'],
  [1001, 'restarting', 'resume'],
  [1001, '', 'end'],
  [1000, '', 'end'],
  [4000, '', 'end'],
  [4800, '', 'fail'],
  [4801, '', 'fail'],
  [1011, '', 'restart'],
])('after %i “%s” it is to %s', (code, word, next) => {
  expect(phonic.closed({ ...closing, code, word })).toMatchObject({ next });
});

test('does not try for ever where it is not let in', () => {
  const shut = { ...closing, opened: false };
  expect(phonic.closed(shut)).toMatchObject({ next: 'resume' });
  expect(phonic.closed({ ...shut, attempt: 10 })).toMatchObject({ next: 'fail' });
  expect(phonic.closed({ ...shut, resumable: false })).toMatchObject({
    next: 'fail',
    reason: expect.stringContaining('session token'),
  });
});

test('tolerates any shape', () => {
  const types = fc.constantFrom(
    'tool_call',
    'tool_call_output_processed',
    'error',
    'warning',
    'audio_chunk',
    'new',
  );
  const frames = fc.record({
    type: types,
    tool_call_id: fc.anything(),
    error: fc.anything(),
    tool: fc.anything(),
  });
  fc.assert(
    fc.property(frames, (frame) => {
      expect(phonic.read(frame).kind).toBeTypeOf('string');
    }),
  );
});
