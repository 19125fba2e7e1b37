import { expect, test } from 'vitest';
import { rememberCalls } from '#calls/remembered';
import type { ToolResult } from '#contract/result';

const done: ToolResult = { status: 'success', say: 'Done.' };

/** Remembers calls that ended like this, each under its number. */
async function remembering(results: readonly ToolResult[]) {
  const calls = rememberCalls();
  for (const [number, result] of results.entries()) {
    calls.keep(String(number), 'asked', Promise.resolve(result));
    await Promise.resolve();
  }
  return calls;
}

test('the last 256 calls are remembered', async () => {
  const calls = await remembering(Array.from({ length: 257 }, () => done));
  expect(calls.find('0')).toBe(undefined);
  expect(await calls.find('1')?.result).toBe(done);
  expect(await calls.find('256')?.result).toBe(done);
});

test('of long results, the latest 16 MiB are remembered', async () => {
  const picture: ToolResult = { ...done, data: { image: 'x'.repeat(3 * 1024 * 1024) } };
  const calls = await remembering([done, picture, picture, picture, picture, picture, done]);
  const known = Array.from({ length: 7 }, (_unused, number) => calls.find(String(number)) !== undefined);
  expect(known).toEqual([true, true, true, true, true, true, true]);
  calls.keep('7', 'asked', Promise.resolve(picture));
  await Promise.resolve();
  expect(calls.find('0')).toBe(undefined);
  expect(calls.find('1')).toBe(undefined);
  expect(await calls.find('7')?.result).toBe(picture);
});

test('a call that runs is remembered, however many end meanwhile', async () => {
  const calls = rememberCalls();
  calls.keep('runs', 'asked', new Promise(() => undefined));
  for (let number = 0; number < 300; number += 1) calls.keep(String(number), 'asked', Promise.resolve(done));
  await Promise.resolve();
  expect(calls.find('runs')).toBeDefined();
  expect(calls.find('43')).toBe(undefined);
});
