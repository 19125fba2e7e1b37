import { expect, test } from 'vitest';
import { dialectOf, dialects, platforms } from '#agent/dialects/index';

test('what the options offer of each platform: its name, its address, and what they ask for', () => {
  expect(Object.fromEntries(platforms.map((name) => [name, dialects[name].facts]))).toEqual({
    blackbox: {
      name: 'Dasha BlackBox',
      address: 'wss://blackbox.dasha.ai/api/v1/ws/webCall',
      regions: ['wss://blackbox.ru.dasha.ai/api/v1/ws/webCall'],
      needsToken: true,
      asks: ['callType'],
    },
    phonic: {
      name: 'Phonic',
      address: 'wss://api.phonic.ai/v1/sts/ws',
      needsToken: true,
      asks: ['agent', 'project', 'sound', 'pushToTalk', 'namesTools', 'tokenEndpoint'],
    },
    bodhi: { name: 'Bodhi', address: 'ws://localhost:9900/', needsToken: false, asks: [] },
    elevenlabs: {
      name: 'ElevenLabs',
      address: 'wss://api.elevenlabs.io/v1/convai/conversation',
      needsToken: false,
      asks: ['agent', 'tokenEndpoint'],
    },
    openai: {
      name: 'OpenAI Realtime',
      address: 'wss://api.openai.com/v1/realtime',
      needsToken: true,
      asks: ['agent', 'tokenEndpoint'],
    },
    deepgram: {
      name: 'Deepgram',
      address: 'wss://agent.deepgram.com/v1/agent/converse',
      needsToken: true,
      asks: ['tokenEndpoint'],
    },
    hume: {
      name: 'Hume EVI',
      address: 'wss://api.hume.ai/v0/evi/chat',
      needsToken: true,
      asks: ['agent', 'tokenEndpoint'],
    },
    mcp: {
      name: 'MCP',
      address: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/$/),
      needsToken: true,
      asks: [],
    },
  });
});

test('how each platform has its tools declared by a client, where it has them so at all', () => {
  const profile = { id: 'p', name: 'Shop', platform: 'any', address: 'wss://a.example/' };
  const declared = (namesTools: boolean) =>
    Object.fromEntries(
      platforms.map((name) => [name, dialectOf(name).declares?.({ ...profile, namesTools })]),
    );
  expect(declared(false)).toMatchObject({ phonic: 'phonic-inline', openai: 'openai', deepgram: 'deepgram' });
  expect(declared(true)).toEqual({
    blackbox: undefined,
    phonic: 'names',
    bodhi: undefined,
    elevenlabs: undefined,
    openai: 'openai',
    deepgram: 'deepgram',
    hume: undefined,
    mcp: undefined,
  });
});

test.each(platforms)('a frame of a type that %s does not know is ignored, by a short name', (name) => {
  const read = (type: unknown) => dialectOf(name).read(Object({ type }));
  expect(read('x'.repeat(100))).toEqual({ kind: 'ignored', type: 'x'.repeat(60) });
  expect(read(7)).toEqual({ kind: 'ignored', type: '7' });
  expect(read(undefined)).toEqual({ kind: 'ignored', type: 'undefined' });
});

test('a platform that this version does not know is named as it is, and tells nothing but why it ends', () => {
  const dialect = dialectOf('tomorrow');
  const reason =
    'This version of Pagehand does not know the platform “tomorrow”. Update Pagehand, or choose another platform in the options.';
  const profile = { id: 'p', name: 'Shop', platform: 'tomorrow', address: 'wss://a.example/' };
  const done = { status: 'success', say: 'Done.' } as const;
  const closing = { code: 1006, word: '', opened: true, resumable: true, resuming: false, attempt: 0 };
  expect(dialect.facts).toEqual({ name: 'tomorrow', address: '', needsToken: false, asks: [] });
  expect(dialect.tokenProblem?.('')).toBe(reason);
  expect(dialect.address(profile, 'secret')).toBe('wss://a.example/');
  expect(dialect.read({ type: 'ready' })).toEqual({ kind: 'problem', reason, lasting: true });
  expect(dialect.closed(closing)).toEqual({ reason, next: 'fail' });
  const sent = [
    dialect.opening({ profile, tools: [] }),
    dialect.result({ id: 'c', tool: 'click' }, done),
    dialect.text('hello'),
    dialect.closing(),
  ];
  expect(sent.flat()).toEqual([]);
  expect(dialectOf('x'.repeat(100)).tokenProblem?.('')).toContain(`“${'x'.repeat(60)}”`);
});
