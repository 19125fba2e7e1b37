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
