import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepgram } from '#agent/dialects/deepgram';
import { understand } from '#agent/understand';

const profile = {
  id: 'p',
  name: 'Shop',
  platform: 'deepgram',
  address: 'wss://agent.deepgram.com/v1/agent/converse',
} as const;
const read = (frame: string) => deepgram.read(JSON.parse(frame));

test('takes short-lived tokens only, and keeps them out of the address', () => {
  expect(deepgram.tokenProblem?.('a.b.c')).toBeUndefined();
  expect(deepgram.tokenProblem?.('0123456789abcdef')).toMatch(/API key.*server/s);
  expect(deepgram.protocols?.('a.b.c')).toEqual(['bearer', 'a.b.c']);
  expect(deepgram.address(profile, 'a.b.c')).toBe(profile.address);
});

test('declares its functions without an endpoint', () => {
  const tools = [{ name: 'click' }];
  const [settings] = deepgram.opening({ profile, tools });
  expect(settings).toMatchObject({ type: 'Settings', agent: { think: { functions: tools } } });
});

test.each([
  ['{"type":"Welcome","request_id":"r"}', { kind: 'ignored', type: 'Welcome' }],
  ['{"type":"SettingsApplied"}', { kind: 'ready' }],
  ['{"type":"ConversationText","role":"user","content":"hi"}', { kind: 'text', from: 'user', text: 'hi' }],
  [
    '{"type":"FunctionCallRequest","functions":[{"id":"f1","name":"click","arguments":"{\\"target\\":\\"Buy\\"}","client_side":true},{"id":"f2","name":"lookup","arguments":"{}","client_side":false}]}',
    {
      kind: 'several',
      events: [
        { kind: 'call', id: 'f1', tool: 'click', args: { target: 'Buy' } },
        { kind: 'callNote', tool: 'lookup', text: 'The agent’s server runs this tool.' },
      ],
    },
  ],
  [
    '{"type":"FunctionCallCancelled","functions":[{"id":"f1","name":"click"}]}',
    { kind: 'several', events: [{ kind: 'cancel', id: 'f1' }] },
  ],
  [
    '{"type":"Warning","description":"Slow","code":"W1"}',
    { kind: 'notice', text: 'Deepgram warns: Slow (W1)' },
  ],
  [
    '{"type":"Error","description":"Bad settings"}',
    { kind: 'rejected', reason: 'Deepgram reports: Bad settings' },
  ],
])('reads %s', (frame, event) => {
  expect(read(frame)).toEqual(event);
});

test('answers each call by id and name, in text', () => {
  const done = { status: 'success', say: 'Done.' } as const;
  expect(deepgram.result({ id: 'f1', tool: 'click' }, done)).toEqual([
    { type: 'FunctionCallResponse', id: 'f1', name: 'click', content: JSON.stringify(done) },
  ]);
});

test('every call of a frame beyond the limits can be answered', () => {
  const functions = ['f1', 'f2'].map((id) => ({ id, name: 'click', arguments: 'x'.repeat(600_000) }));
  expect(understand(deepgram, JSON.stringify({ type: 'FunctionCallRequest', functions }))).toMatchObject({
    kind: 'several',
    events: [
      { kind: 'badCall', id: 'f1', tool: 'click' },
      { kind: 'badCall', id: 'f2', tool: 'click' },
    ],
  });
});

test('keeps the id and the name of a call it cannot read', () => {
  expect(read('{"type":"FunctionCallRequest","functions":[{"id":"f1","arguments":7}]}')).toMatchObject({
    events: [{ kind: 'badCall', id: 'f1' }],
  });
  expect(read('{"type":"FunctionCallRequest"}')).toMatchObject({ kind: 'badCall', id: undefined });
});

test('tolerates any shape', () => {
  const types = fc.constantFrom('FunctionCallRequest', 'FunctionCallCancelled', 'ConversationText', 'Error');
  const frames = fc.record({ type: types, functions: fc.anything(), content: fc.anything() });
  fc.assert(fc.property(frames, (frame) => typeof deepgram.read(frame).kind === 'string'));
});
