import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openai } from '#agent/dialects/openai';

const address = 'wss://api.openai.com/v1/realtime';
const profile = { id: 'p', name: 'Shop', platform: 'openai', address } as const;
const read = (frame: string) => openai.read(JSON.parse(frame));
const asked = { id: 'call_1', tool: 'click' };

test('names the model in the address and keeps the secret out of it', () => {
  expect(openai.address(profile, 'ek_1')).toBe(`${address}?model=gpt-realtime`);
  expect(openai.address({ ...profile, agent: 'other' }, 'ek_1')).toBe(`${address}?model=other`);
  expect(openai.protocols?.('ek_1')).toEqual(['realtime', 'openai-insecure-api-key.ek_1']);
});

test('refuses an API key and says why', () => {
  expect(openai.tokenProblem?.('sk-proj-1')).toMatch(/API key.*client secret/s);
  expect(openai.tokenProblem?.('ek_1')).toBeUndefined();
  expect(openai.tokenProblem?.('')).toContain('client secret');
});

test('declares its tools at the start, and again when they change', () => {
  const tools = [{ type: 'function', name: 'click' }];
  expect(openai.opening({ profile, tools })).toEqual([
    {
      type: 'session.update',
      session: { type: 'realtime', output_modalities: ['text'], tool_choice: 'auto', tools },
    },
  ]);
  expect(openai.declare?.(tools)).toEqual([{ type: 'session.update', session: { type: 'realtime', tools } }]);
});

test.each([
  ['{"type":"session.created","session":{"id":"s1"}}', { kind: 'ignored', type: 'session.created' }],
  ['{"type":"session.updated","session":{"id":"s1"}}', { kind: 'ready', conversation: 's1' }],
  ['{"type":"response.created","response":{}}', { kind: 'turn', begins: true }],
  [
    '{"type":"response.output_item.done","item":{"type":"function_call","call_id":"call_1","name":"click","arguments":"{\\"target\\":\\"Buy\\"}"}}',
    { kind: 'call', id: 'call_1', tool: 'click', args: { target: 'Buy' } },
  ],
  // Told a second time in another shape; the item has all of it.
  [
    '{"type":"response.function_call_arguments.done","call_id":"call_1","item_id":"i","response_id":"r","output_index":0,"arguments":"{}"}',
    { kind: 'ignored', type: 'response.function_call_arguments.done' },
  ],
  [
    '{"type":"response.output_item.done","item":{"type":"message"}}',
    { kind: 'ignored', type: 'response.output_item.done' },
  ],
  ['{"type":"response.output_text.done","text":"Done."}', { kind: 'text', from: 'agent', text: 'Done.' }],
  [
    '{"type":"response.done","response":{"status":"completed","status_details":null}}',
    { kind: 'turn', begins: false },
  ],
  [
    '{"type":"response.done","response":{"status":"failed","status_details":{"error":{"message":"No quota"}}}}',
    {
      kind: 'several',
      events: [
        { kind: 'notice', text: 'OpenAI reports: No quota' },
        { kind: 'turn', begins: false },
      ],
    },
  ],
  [
    '{"type":"error","error":{"type":"invalid_request_error","code":"conversation_already_has_active_response","message":"…"}}',
    { kind: 'busy' },
  ],
  [
    '{"type":"error","error":{"message":"Bad tool"}}',
    { kind: 'rejected', reason: 'OpenAI reports: Bad tool' },
  ],
])('reads %s', (frame, event) => {
  expect(read(frame)).toEqual(event);
});

test('answers in text, and then asks the model to go on', () => {
  const done = { status: 'success', say: 'Done.' } as const;
  expect(openai.result(asked, done)).toEqual([
    {
      type: 'conversation.item.create',
      item: { type: 'function_call_output', call_id: 'call_1', output: JSON.stringify(done) },
    },
  ]);
  expect(openai.goOn).toEqual({ type: 'response.create' });
});

test('keeps the id of a call it cannot read', () => {
  expect(
    read('{"type":"response.output_item.done","item":{"type":"function_call","call_id":"c"}}'),
  ).toMatchObject({
    kind: 'badCall',
    id: 'c',
  });
});

test('tolerates any shape', () => {
  const types = fc.constantFrom('session.updated', 'response.output_item.done', 'response.done', 'error');
  const frames = fc.record({
    type: types,
    item: fc.anything(),
    response: fc.anything(),
    error: fc.anything(),
  });
  fc.assert(fc.property(frames, (frame) => typeof openai.read(frame).kind === 'string'));
});
