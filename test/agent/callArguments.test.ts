import { expect, test } from 'vitest';
import { callArguments } from '#agent/dialects/callArguments';

test.each([
  [{ target: 'Buy', pick: null }, { target: 'Buy' }],
  ['{"target":"Buy","pick":null}', { target: 'Buy' }],
  [undefined, {}],
  [null, {}],
  ['', {}],
  ['{{{', '{{{'],
  [{ list: [{ a: null }, 1, null] }, { list: [{}, 1, null] }],
])('%o are the arguments %o', (sent, args) => {
  expect(callArguments(sent)).toEqual(args);
});

test('text is held to the limits of a frame, and drops keys that reach a prototype', () => {
  const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect(callArguments(deep)).toBe(deep);
  expect(callArguments('{"target":"Buy","__proto__":{"x":1}}')).toEqual({ target: 'Buy' });
});
