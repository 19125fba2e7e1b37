import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Activity } from '#contract/activity';
import { clearActivity, readAllActivity, watchActivity, writeActivity } from '#store/activity';

const line = (id: number): Activity => ({
  id,
  tool: 'click',
  target: '',
  site: '',
  agent: 'Test',
  state: 'note',
  startedAt: id,
});

test('lines that come together are told of once, and no more than 500 are kept', async () => {
  const told = vi.fn();
  const unwatch = watchActivity(told);
  await Promise.all(Array.from({ length: 505 }, (_none, id) => writeActivity(line(id))));
  await writeActivity(line(505));
  const kept = await readAllActivity();
  expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_none, at) => 505 - at));
  await vi.waitUntil(() => told.mock.calls.length > 0);
  // At most 64 share a transaction.
  expect(told.mock.calls.length).toBeLessThan(20);
  unwatch();
});

test('a list that is emptied stays so, whatever was written just before', async () => {
  const written = writeActivity(line(1_000));
  await clearActivity();
  await written;
  expect(await readAllActivity()).toEqual([]);
});
