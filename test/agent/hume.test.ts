import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hume } from '#agent/dialects/hume';

const profile = {
  id: 'p',
  name: 'Shop',
  platform: 'hume',
  address: 'wss://api.hume.ai/v0/evi/chat',
  agent: 'config_1',
} as const;
const read = (frame: string) => hume.read(JSON.parse(frame));
const asked = { id: 't1', tool: 'click' };

test('puts the token and the configuration into the query', () => {
  expect(hume.address(profile, 'tok')).toBe(`${profile.address}?access_token=tok&config_id=config_1`);
});

test.each([
  ['{"type":"chat_metadata","chat_id":"c1","chat_group_id":"g1"}', { kind: 'ready', conversation: 'c1' }],
  [
    '{"type":"user_message","message":{"role":"user","content":"hi"}}',
    { kind: 'text', from: 'user', text: 'hi' },
  ],
  [
    '{"type":"assistant_message","message":{"role":"assistant","content":"Hello"}}',
    { kind: 'text', from: 'agent', text: 'Hello' },
  ],
  [
    '{"type":"tool_call","name":"click","parameters":"{\\"target\\":\\"Buy\\"}","tool_call_id":"t1","tool_type":"function","response_required":true}',
    { kind: 'call', id: 't1', tool: 'click', args: { target: 'Buy' } },
  ],
  [
    '{"type":"tool_call","name":"hang_up","parameters":"{}","tool_call_id":"t2","tool_type":"builtin"}',
    { kind: 'callNote', tool: 'hang_up', text: 'The agent’s server runs this tool.' },
  ],
  [
    '{"type":"error","code":"E0100","slug":"bad","message":"No"}',
    { kind: 'rejected', reason: 'Hume reports: No (bad)' },
  ],
])('reads %s', (frame, event) => {
  expect(read(frame)).toEqual(event);
});

test('answers in text, and tells a failure as one', () => {
  const done = { status: 'success', say: 'Done.' } as const;
  const failed = { status: 'error', errorCode: 'TARGET_NOT_FOUND', message: 'No.' } as const;
  expect(hume.result(asked, done)).toEqual([
    { type: 'tool_response', tool_call_id: 't1', content: JSON.stringify(done), tool_name: 'click' },
  ]);
  expect(hume.result(asked, failed)).toEqual([
    {
      type: 'tool_error',
      tool_call_id: 't1',
      error: 'No.',
      code: 'TARGET_NOT_FOUND',
      content: JSON.stringify(failed),
      level: 'warn',
    },
  ]);
});

test('keeps the id of a call it cannot read', () => {
  expect(read('{"type":"tool_call","tool_call_id":"t1"}')).toMatchObject({ kind: 'badCall', id: 't1' });
});

test('tolerates any shape', () => {
  const types = fc.constantFrom('tool_call', 'user_message', 'chat_metadata', 'error');
  const frames = fc.record({
    type: types,
    message: fc.anything(),
    tool_call_id: fc.anything(),
    chat_id: fc.anything(),
  });
  fc.assert(fc.property(frames, (frame) => typeof hume.read(frame).kind === 'string'));
});
