import { expect, test, vi } from 'vitest';
import { onceOnly } from '#calls/onceOnly';
import type { ToolCall } from '#contract/call';
import type { ToolResult } from '#contract/result';

const call = (facts: Partial<ToolCall> = {}): ToolCall => ({
  id: 't1',
  tool: 'click',
  args: { target: 'Buy' },
  agent: 'Shop',
  conversation: 'r1',
  ...facts,
});
const done: ToolResult = { status: 'success', say: 'Done.' };

test('answers the same request again with the same result, and runs it once', async () => {
  const run = vi.fn(async () => done);
  const answer = onceOnly(run);
  expect(await Promise.all([answer(call()), answer(call())])).toEqual([done, done]);
  expect(run).toHaveBeenCalledTimes(1);
});

test('refuses an id used for another request', async () => {
  const run = vi.fn(async () => done);
  const answer = onceOnly(run);
  await answer(call());
  expect(await answer(call({ args: { target: 'Delete' } }))).toMatchObject({ errorCode: 'DUPLICATE_ID' });
  expect(run).toHaveBeenCalledTimes(1);
});

test('ids of different conversations have nothing to do with each other', async () => {
  const run = vi.fn(async () => done);
  const answer = onceOnly(run);
  await answer(call());
  await answer(call({ conversation: 'r2' }));
  expect(run).toHaveBeenCalledTimes(2);
});
