import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodhi } from '#agent/dialects/bodhi';
import { understand } from '#agent/understand';

const read = (frame: string) => bodhi.read(JSON.parse(frame));
const profile = { id: 'p', name: 'Own', platform: 'bodhi', address: 'ws://localhost/' } as const;
const closing = { code: 1006, word: '', opened: true, resumable: false, resuming: false, attempt: 0 };

const agentEnds = { kind: 'speaking', who: 'agent', on: false };
const sound = (fromUser: number, fromAgent: number) => ({
  fromUser: { encoding: 'pcm16', rate: fromUser },
  fromAgent: { encoding: 'pcm16', rate: fromAgent },
});

// The frames of the protocol notes, byte for byte.
test.each([
  [
    '{"type":"session.config","audioFormat":{"inputSampleRate":16000,"outputSampleRate":24000,"channels":1,"bitDepth":16,"encoding":"pcm"}}',
    {
      kind: 'several',
      events: [{ kind: 'soundFormats', formats: sound(16_000, 24_000) }, { kind: 'ready' }],
    },
  ],
  [
    '{"type":"transcript","role":"user","text":"open my orders","partial":false}',
    { kind: 'text', from: 'user', text: 'open my orders' },
  ],
  [
    '{"type":"ext.tool_call","id":"c1","name":"navigate","args":{"url":"https://shop.example/orders"}}',
    { kind: 'call', id: 'c1', tool: 'navigate', args: { url: 'https://shop.example/orders' } },
  ],
  ['{"type":"ext.tool_cancel","id":"c2"}', { kind: 'cancel', id: 'c2' }],
  [
    '{"type":"turn.end","turnId":"turn_1"}',
    { kind: 'several', events: [{ kind: 'turn', begins: false }, agentEnds] },
  ],
  [
    '{"type":"turn.interrupted"}',
    { kind: 'several', events: [{ kind: 'turn', begins: false }, { kind: 'interrupted' }, agentEnds] },
  ],
])('reads %s', (frame, event) => {
  expect(read(frame)).toEqual(event);
});

test('answers with the very bytes of the notes', () => {
  const asked = { id: 'c1', tool: 'navigate' };
  // An answer may be any JSON; the notes have one of another client's shape.
  const [frame] = bodhi.result(asked, JSON.parse('{"ok":true,"title":"Orders"}'));
  expect(JSON.stringify(frame)).toBe(
    '{"type":"ui.response","payload":{"requestId":"c1","formData":{"ok":true,"title":"Orders"}}}',
  );
});

test('answers in the frame the call asks for', () => {
  const call = read(
    '{"type":"ext.tool_call","id":"c1","name":"click","args":{},"answerAs":"ext.tool_result"}',
  );
  expect(call).toMatchObject({ kind: 'call', answerAs: 'ext.tool_result' });
  const asked = { id: 'c1', tool: 'click', answerAs: 'ext.tool_result' };
  const done = { status: 'success', say: 'Done.' } as const;
  expect(bodhi.result(asked, done)).toEqual([{ type: 'ext.tool_result', id: 'c1', result: done }]);
  expect(bodhi.progress?.(asked, 'Half')).toEqual([{ type: 'ext.tool_progress', id: 'c1', message: 'Half' }]);
});

test('keeps how long the server waits', () => {
  expect(read('{"type":"ext.tool_call","id":"c1","name":"click","timeoutMs":4000}')).toMatchObject({
    timeoutMs: 4000,
    args: {},
  });
});

test('leaves unfinished words for the finished ones', () => {
  expect(read('{"type":"transcript","role":"assistant","text":"It i","partial":true}').kind).toBe('ignored');
});

test('takes and writes binary frames for sound', () => {
  const bytes = new Uint8Array([1, 2]);
  expect(understand(bodhi, bytes.buffer)).toEqual({ kind: 'sound', bytes });
  expect(bodhi.sound?.write(bytes)).toBe(bytes);
  expect(bodhi.sound?.formats(profile)).toEqual(sound(16_000, 24_000));
});

test.each([
  [{ inputSampleRate: 24_000, outputSampleRate: 24_000 }, sound(24_000, 24_000)],
  [undefined, sound(16_000, 24_000)],
  [{ inputSampleRate: 24_000, outputSampleRate: 24_000, encoding: 'opus' }, undefined],
  [{ inputSampleRate: 24_000, outputSampleRate: 24_000, channels: 2 }, undefined],
  [{ inputSampleRate: 'fast' }, undefined],
  [7, undefined],
])('a session with the sound %o', (audioFormat, formats) => {
  const heard = JSON.stringify(bodhi.read({ type: 'session.config', audioFormat }));
  expect(heard).toContain(JSON.stringify({ kind: 'soundFormats', formats }));
  expect(heard).toContain('"ready"');
  expect(heard.includes('cannot be played')).toBe(formats === undefined);
});

test('the extension’s own socket carries no sound', () => {
  expect(read('{"type":"ext.hello"}')).toEqual({
    kind: 'several',
    events: [{ kind: 'soundFormats', formats: undefined }, { kind: 'ready' }],
  });
});

test.each([
  ['{"type":"gui.notification","payload":{"sessionId":"s","message":"Saved"}}', 'Saved'],
  ['{"type":"gui.update","payload":{"sessionId":"s","data":{"page":2}}}', 'The agent’s screen: {"page":2}'],
  [
    '{"type":"ui.payload","payload":{"type":"choice","data":{"of":["a"]}}}',
    'The agent shows (choice): {"of":["a"]}',
  ],
  ['{"type":"subagent.question","toolCallId":"t","question":"Which one?"}', 'Which one?'],
])('shows %s', (frame, text) => {
  expect(read(frame)).toEqual({ kind: 'notice', text });
});

test('tells in which ways the agent can behave, and lets the user choose', () => {
  const slow = { name: 'slow', label: 'Slow' };
  expect(
    read(
      '{"type":"behavior.catalog","categories":[{"key":"pacing","toolName":"set_pacing","presets":[{"name":"slow","label":"Slow"}],"active":"slow"}]}',
    ),
  ).toEqual({ kind: 'behaviors', behaviors: [{ key: 'pacing', presets: [slow], active: 'slow' }] });
  expect(read('{"type":"behavior.changed","key":"pacing","preset":"slow"}')).toEqual({
    kind: 'several',
    events: [
      { kind: 'behavior', key: 'pacing', preset: 'slow' },
      { kind: 'notice', text: 'The agent’s pacing is now slow.' },
    ],
  });
  expect(bodhi.choose?.('pacing', 'slow')).toEqual([{ type: 'behavior.set', key: 'pacing', preset: 'slow' }]);
});

test.each([
  [{ code: 1000 }, 'end'],
  [{ code: 4000 }, 'end'],
  [{ code: 1006 }, 'restart'],
  [{ code: 1008, word: 'The token is not known' }, 'fail'],
  [{ opened: false }, 'restart'],
  [{ opened: false, attempt: 10 }, 'fail'],
])('after %o it is to %s', (facts, next) => {
  expect(bodhi.closed({ ...closing, ...facts })).toMatchObject({ next });
});

test('keeps the id of a call it cannot read', () => {
  expect(read('{"type":"ext.tool_call","id":"c1"}')).toMatchObject({ kind: 'badCall', id: 'c1' });
  expect(read('{"type":"ext.tool_call","id":7,"name":"click"}')).toMatchObject({
    kind: 'badCall',
    id: undefined,
  });
});

test('tolerates any shape', () => {
  const types = fc.constantFrom(
    'ext.tool_call',
    'ext.tool_cancel',
    'transcript',
    'gui.update',
    'behavior.catalog',
    'new',
  );
  const frames = fc.record({
    type: types,
    id: fc.anything(),
    payload: fc.anything(),
    categories: fc.anything(),
  });
  fc.assert(
    fc.property(frames, (frame) => {
      expect(bodhi.read(frame).kind).toBeTypeOf('string');
    }),
  );
});
