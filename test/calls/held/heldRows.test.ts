import { expect, test } from 'vitest';
import { heldRows } from '#calls/held/heldRows';
import { type Hold, holdAt, type Point } from '#calls/held/hold';
import type { CallRecord, CallState } from '#contract/callRecord';
import { latch } from '../../support/latch';
import { modelRows } from '../model/modelRows';

const record = (id: string, state: CallState): CallRecord => ({
  key: JSON.stringify(['wss://agent.example', 'c1', id]),
  callId: id,
  tool: 'click',
  agent: 'Shop',
  asked: 'a1',
  state,
  acceptedAt: 0,
  deadline: 1,
});

/** Rows in memory whose marked calls stop at one point until released. */
function rowsHeldAt(point: Point) {
  const kept = new Map<string, CallRecord>();
  const reached = latch();
  const release = latch();
  const hold: Hold = (at, key) => {
    if (at !== point || !key.endsWith(`@${point}"]`)) return undefined;
    reached.open();
    return release.opened;
  };
  const rows = heldRows(
    modelRows(kept, async () => undefined),
    hold,
  );
  const state = () => [...kept.values()].at(0)?.state;
  return { rows, reached: reached.opened, release, state };
}

test('a call held when accepted has its first row and not its second, though both were asked for together', async () => {
  const { rows, reached, release, state } = rowsHeldAt('accepted');
  const both = [
    rows.add(record('1@accepted', 'accepted')),
    rows.put(record('1@accepted', 'started')),
  ] as const;
  await reached;
  expect(state()).toBe('accepted');
  release.open();
  await Promise.all(both);
  expect(state()).toBe('started');
});

test.each([
  ['started', 'started', 'started'],
  ['ending', 'sent', undefined],
  ['ended', 'sent', 'sent'],
] as const)('a call held at %s while it becomes %s has left %s behind', async (point, next, left) => {
  const { rows, reached, release, state } = rowsHeldAt(point);
  const putting = rows.put(record(`1@${point}`, next));
  await reached;
  expect(state()).toBe(left);
  release.open();
  await putting;
  expect(state()).toBe(next);
});

test('a call that nobody marked is never held', async () => {
  const { rows, state } = rowsHeldAt('accepted');
  await rows.add(record('1', 'accepted'));
  await rows.put(record('1', 'started'));
  expect(state()).toBe('started');
});

test('only the marked point is asked about, and nobody where the seed names nobody', async () => {
  const hold = holdAt(async () => undefined);
  const key = record('1@started', 'started').key;
  expect(hold('accepted', key)).toBeUndefined();
  await expect(hold('started', key)).resolves.toBeUndefined();
});
