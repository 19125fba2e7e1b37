import { expect, test } from 'vitest';
import { readOptions, UsageError } from '#mcp/options';

test('serves unless told otherwise', () => {
  expect(readOptions(['mcp'])).toMatchObject({ show: false, port: undefined, newToken: false });
  expect(readOptions(['mcp']).folder).toMatch(/pagehand/i);
});

test('a changed port and a new token are shown', () => {
  expect(readOptions(['mcp', '--port', '9000', '--config', '/x'])).toEqual({
    folder: '/x',
    show: true,
    port: 9000,
    newToken: false,
  });
  expect(readOptions(['mcp', '--new-token'])).toMatchObject({ show: true, newToken: true });
});

test.each([
  [[], /“pagehand mcp”/],
  [['serve'], /not “pagehand serve”/],
  [['mcp', 'now'], /“now”/],
  [['mcp', '--port', 'http'], /1 to 65535, not “http”/],
  [['mcp', '--port', '0'], /1 to 65535/],
  [['mcp', '--nope'], /--nope/],
])('refuses %j in words', (words, sentence) => {
  expect(() => readOptions(words)).toThrow(UsageError);
  expect(() => readOptions(words)).toThrow(sentence);
});
