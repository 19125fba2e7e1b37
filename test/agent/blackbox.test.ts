import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blackbox } from '#agent/dialects/blackbox';

test('puts the token into the query', () => {
  const profile = { id: 'p', name: 'Shop', platform: 'blackbox', address: 'wss://a.example/ws?x=1' } as const;
  expect(blackbox.address(profile, 'a b')).toBe('wss://a.example/ws?x=1&token=a+b');
});

test('opens with initialize for a chat', () => {
  const profile = { id: 'p', name: 'Shop', platform: 'blackbox', address: 'wss://a.example/ws' } as const;
  expect(blackbox.opening({ profile, tools: [] })).toEqual([
    { type: 'initialize', timestamp: expect.any(String), request: { callType: 'chat', additionalData: {} } },
  ]);
});

test('answers with timestamp and a channelId of null', () => {
  const result = { status: 'success', say: 'Done.' } as const;
  expect(blackbox.result({ id: 't1', tool: 'click' }, result)).toEqual([
    {
      type: 'websocketToolResponse',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      channelId: null,
      content: { id: 't1', result },
    },
  ]);
});

test.each([
  [{ recordId: 'r1' }, 'r1'],
  [{ jobId: 'j1' }, 'j1'],
])('is ready at event connection, by %o', (data, conversation) => {
  expect(blackbox.read({ type: 'event', name: 'connection', data })).toEqual({ kind: 'ready', conversation });
});

// The frames of the protocol notes, byte for byte.
test.each([
  [
    '{"type":"event","name":"connection","timestamp":"T","channelId":null,"data":{"recordId":"r1"}}',
    { kind: 'ready', conversation: 'r1' },
  ],
  [
    '{"type":"websocketToolRequest","timestamp":"T","channelId":null,"content":{"id":"t1","toolName":"navigate","args":{"url":"https://shop.example/orders"}}}',
    { kind: 'call', id: 't1', tool: 'navigate', args: { url: 'https://shop.example/orders' } },
  ],
  [
    '{"type":"text","timestamp":"T","content":{"source":"assistant","text":"Your orders page is open."}}',
    { kind: 'text', from: 'agent', text: 'Your orders page is open.' },
  ],
  [
    '{"type":"error","timestamp":"T","data":{"message":"Invalid token"}}',
    {
      kind: 'problem',
      reason: 'The agent does not know this token, or its time is over. Put a new one into the options.',
      lasting: true,
    },
  ],
])('reads %s', (frame, event) => {
  expect(blackbox.read(JSON.parse(frame))).toEqual(event);
});

test('keeps the id of a tool request it cannot read', () => {
  expect(blackbox.read({ type: 'websocketToolRequest', content: { id: 't1' } })).toMatchObject({
    kind: 'badCall',
    id: 't1',
    problem: expect.stringContaining('toolName'),
  });
  expect(blackbox.read({ type: 'websocketToolRequest', content: { toolName: 'x' } })).toMatchObject({
    kind: 'badCall',
    id: undefined,
  });
});

test('only shows toolCall and toolCallResult', () => {
  expect(blackbox.read({ type: 'toolCall', name: 'look_up' })).toMatchObject({
    kind: 'callNote',
    tool: 'look_up',
  });
  expect(blackbox.read({ type: 'toolCallResult', name: 'look_up' })).toMatchObject({ kind: 'callNote' });
});

test.each([
  ['Invalid token', true],
  ['Missing token', true],
  ['Web integration is not enabled', true],
  ['Origin not allowed', true],
  ['Init message not received', false],
  ['Something new', false],
])('knows whether “%s” is cured by trying again', (message, lasting) => {
  expect(blackbox.read({ type: 'error', data: { message } })).toMatchObject({ kind: 'problem', lasting });
});

test('tolerates unknown types and any shape', () => {
  expect(blackbox.read({ type: 'brandNew' })).toEqual({ kind: 'ignored', type: 'brandNew' });
  const types = fc.constantFrom(
    'event',
    'text',
    'websocketToolRequest',
    'toolCall',
    'error',
    'conversationResult',
  );
  const frames = fc.record({ type: types, name: fc.anything(), data: fc.anything(), content: fc.anything() });
  fc.assert(
    fc.property(frames, (frame) => {
      expect(blackbox.read(frame).kind).toBeTypeOf('string');
    }),
  );
});

test('begins the kind of conversation the profile wants', () => {
  const profile = {
    id: 'p',
    name: 'Shop',
    platform: 'blackbox',
    address: 'wss://a.example/ws',
    callType: 'webCall',
  } as const;
  expect(blackbox.opening({ profile, tools: [] })).toMatchObject([{ request: { callType: 'webCall' } }]);
});

test.each([[{ invite: 'v=0' }], [{ sdpOffer: 'v=0' }], [{ invite: 'v=0', sdpOffer: 'other' }]])(
  'reads the offer of a voice call from %o',
  (data) => {
    expect(blackbox.read({ type: 'sdpInvite', data })).toEqual({ kind: 'offer', sdp: 'v=0' });
  },
);

test('answers an offer', () => {
  expect(blackbox.answerOffer?.('v=0')).toEqual([
    { type: 'sdpAnswer', timestamp: expect.any(String), channelId: null, data: { sdpAnswer: 'v=0' } },
  ]);
});

test.each([
  [{ status: 'Completed', errorMessage: null }, 'The agent ended the conversation.'],
  [{ status: 'Failed', errorMessage: 'No quota' }, 'The agent ended the conversation: No quota.'],
  [{ status: 'Cancelled' }, 'The agent ended the conversation: Cancelled.'],
  ['nothing', 'The agent ended the conversation.'],
])('tells the result %o', (result, reason) => {
  expect(blackbox.read({ type: 'conversationResult', result })).toEqual({ kind: 'ended', reason });
});

test('a message that is never accepted is not sent for ever', () => {
  const closing = { code: 1007, word: '', opened: true, resumable: false, resuming: false };
  expect(blackbox.closed({ ...closing, attempt: 0 })).toMatchObject({ next: 'restart' });
  expect(blackbox.closed({ ...closing, attempt: 3 })).toMatchObject({ next: 'fail' });
});

// The frames of the protocol notes, byte for byte but for the time they are sent at.
test.each([
  ['{"type":"event","name":"connection","timestamp":"T","channelId":null,"data":{"recordId":"r1"}}', 'ready'],
  [
    '{"type":"websocketToolRequest","timestamp":"T","channelId":null,"content":{"id":"t1","toolName":"navigate","args":{"url":"https://shop.example/orders"}}}',
    'call',
  ],
  [
    '{"type":"text","timestamp":"T","content":{"source":"assistant","text":"Your orders page is open."}}',
    'text',
  ],
  ['{"type":"error","timestamp":"T","data":{"message":"Invalid token"}}', 'problem'],
])('reads %s', (frame, kind) => {
  expect(blackbox.read(JSON.parse(frame))).toMatchObject({ kind });
});

test.each([
  [
    () =>
      blackbox.opening({
        profile: { id: 'p', name: 'S', platform: 'blackbox', address: 'wss://a.example' },
        tools: [],
      }),
    '{"type":"initialize","timestamp":"T","request":{"callType":"chat","additionalData":{}}}',
  ],
  [
    () => blackbox.text('open my orders'),
    '{"type":"incomingChatMessage","timestamp":"T","content":"open my orders"}',
  ],
  [
    () =>
      blackbox.result(
        { id: 't1', tool: 'navigate' },
        JSON.parse('{"status":"success","data":{"title":"Orders"}}'),
      ),
    '{"type":"websocketToolResponse","timestamp":"T","channelId":null,"content":{"id":"t1","result":{"status":"success","data":{"title":"Orders"}}}}',
  ],
  [() => blackbox.closing(), '{"type":"terminate","timestamp":"T"}'],
])('writes what the notes have', (write, frame) => {
  const written = write().map((sent) => JSON.stringify({ ...sent, timestamp: 'T' }));
  expect(written).toEqual([frame]);
});

test('Stop is said to the agent as the user would', () => {
  expect(blackbox.stopped?.()).toMatchObject([{ type: 'incomingChatMessage', content: 'Stop.' }]);
});
