import { expect, test } from 'vitest';
import { isSecret } from '#page/storage/secrets';

test.each([
  ['accessToken', 'abc'],
  ['sb-auth', '{}'],
  ['x', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc'],
  ['state', '{"session":"1"}'],
  ['id', 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6'],
  ['id', 'it is a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6.'],
  ['my pin', '1'],
  ['API_KEY', 'x'],
  ['apikey', 'x'],
  ['private.key', 'x'],
  ['privatekey', 'x'],
  ['x', 'eyJ12345678.abcd'],
  ['x', 'eyJ-_-_-_-_.-_-_'],
  ['x', 'token'],
  ['x', 'a1+b2/c3_d4=e5-f6g7h8i9j0k1l2m3n4'],
  ['state', '{"line":"--------------------------------","id":"a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6"}'],
  ['state', 'abcdefghijklmnopqrstuvwxyzabcdef a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6'],
])('%s: %s may be a secret', (key, value) => {
  expect(isSecret(key, value)).toBe(true);
});

test.each([
  ['theme', 'dark'],
  ['draft', 'Two loaves of rye bread and a jar of honey, please.'],
  ['cart', '[{"name":"Tea mug","count":2}]'],
  ['spinner', 'on'],
  ['line', '--------------------------------'],
  ['digits', '12345678901234567890123456789012'],
  ['letters', 'abcdefghijklmnopqrstuvwxyzabcdef'],
  ['short', 'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f'],
  ['start', 'eyJhbGci.abc'],
  ['start', 'eyJ1234567.abcd'],
  ['start', 'eyJ12345678.abc'],
  ['apart', '12345678901234567890123456789012 abcdefghijklmnopqrstuvwxyzabcdef'],
  ['file', 'keyJhbGciOiJIUzI1NiJ9.eyJzdWIi'],
])('%s: %s is none', (key, value) => {
  expect(isSecret(key, value)).toBe(false);
});
