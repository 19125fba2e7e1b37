import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrame } from '#agent/frame';

const problem = (data: unknown) => {
  const read = readFrame(data);
  return read.ok ? undefined : read.problem;
};

test('takes a JSON object', () => {
  expect(readFrame('{"type":"text"}')).toEqual({ ok: true, frame: { type: 'text' } });
});

test.each([
  ['not json', 'not JSON'],
  ['[1]', 'not an object'],
  ['null', 'not an object'],
  ['"text"', 'not an object'],
])('says what is wrong with %s', (data, words) => {
  expect(problem(data)).toContain(words);
});

test('refuses binary', () => {
  expect(problem(new ArrayBuffer(4))).toContain('binary');
});

test('refuses more than 1 MiB, counted in bytes, and keeps the frame so that its id can be answered', () => {
  const read = readFrame(JSON.stringify({ type: 'x', content: 'é'.repeat(600 * 1024) }));
  expect(read).toMatchObject({
    ok: false,
    problem: expect.stringContaining('1.2 MiB'),
    frame: { type: 'x' },
  });
  expect(readFrame(JSON.stringify({ content: 'e'.repeat(1000 * 1024) })).ok).toBe(true);
});

test('refuses nesting beyond 32 levels', () => {
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  expect(readFrame(nested(32)).ok).toBe(true);
  expect(problem(nested(33))).toContain('32 levels');
});

test('refuses more than 10 000 keys', () => {
  expect(problem(JSON.stringify({ list: Array.from({ length: 10_001 }, () => 1) }))).toContain('10000 keys');
});

test('drops keys that reach a prototype', () => {
  const read = readFrame('{"a":{"__proto__":{"x":1},"constructor":1,"b":2}}');
  expect(read.ok && Object.keys(Object(read.frame.a))).toEqual(['b']);
});

test('never throws, whatever arrives', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array(), fc.anything()), (data) => {
      expect(typeof readFrame(data).ok).toBe('boolean');
    }),
    { numRuns: 2000 },
  );
});

test('keeps the top of a frame beyond the limits, however deep or wide it is, and nothing below it', () => {
  const args = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const read = readFrame(`{"type":"call","content":{"id":"t1","args":${args},"__proto__":{"x":1}}}`);
  expect(read).toEqual({
    ok: false,
    problem: expect.stringContaining('32 levels'),
    frame: { type: 'call', content: { id: 't1', args: [] } },
  });
});
