import { expect, test } from 'vitest';
import { mcp } from '#agent/dialects/mcp';

const closing = { code: 1006, word: '', opened: true, resumable: false, resuming: false, attempt: 50 };

test('a server that is not there yet is waited for, however long', () => {
  expect(mcp.closed({ ...closing, opened: false })).toMatchObject({
    next: 'restart',
    reason: expect.stringContaining('Start yours'),
  });
});

test('a client that ends, and a lost line, are waited for too', () => {
  expect(mcp.closed({ ...closing, code: 1001 })).toMatchObject({
    next: 'restart',
    reason: expect.stringContaining('waited for'),
  });
  expect(mcp.closed(closing)).toMatchObject({ next: 'restart' });
});

test('a refusal is told in the server’s words, and not tried again', () => {
  const word = 'Firefox is connected already. Disconnect Pagehand there first.';
  expect(mcp.closed({ ...closing, code: 1008, word })).toEqual({ reason: word, next: 'fail' });
});

test('asks every beat whether the line still stands', () => {
  expect(mcp.beat?.()).toEqual({ type: 'ext.beat' });
  expect(mcp.read({ type: 'ext.beat' })).toMatchObject({ kind: 'ignored' });
  expect(mcp.read({ type: 'ext.hello' })).toEqual({
    kind: 'several',
    events: [{ kind: 'soundFormats', formats: undefined }, { kind: 'ready' }],
  });
});
