import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { CallRecord, CallState } from '#contract/callRecord';
import { callRows } from '#store/calls';
import { database } from '#store/database';

const record = (id: string, state: CallState, facts: Partial<CallRecord> = {}): CallRecord => ({
  key: id,
  callId: id,
  tool: 'click',
  agent: 'Shop',
  asked: 'a1',
  state,
  acceptedAt: 0,
  deadline: 1,
  ...facts,
});

beforeEach(async () => void (await (await database()).clear('calls')));

const stateOf = async (key: string) => (await (await database()).get('calls', key))?.state;

test('a call’s rows are written in the order they were asked for, whatever is waited for', async () => {
  const added = callRows.add(record('a', 'accepted', { open: 1 }));
  await callRows.put(record('a', 'started', { open: 1 }));
  expect(await stateOf('a')).toBe('started');
  expect(await added).toBe(undefined);
  await callRows.note([record('a', 'sent')]);
  expect(await stateOf('a')).toBe('sent');
  expect(await callRows.open()).toEqual([]);
});

test('a key that is taken gives the row that has it, and those beside it are written', async () => {
  await callRows.put(record('a', 'sent'));
  const [earlier] = await Promise.all([
    callRows.add(record('a', 'accepted')),
    callRows.add(record('b', 'accepted')),
  ]);
  expect(earlier).toMatchObject({ key: 'a', state: 'sent' });
  expect(await stateOf('a')).toBe('sent');
  expect(await stateOf('b')).toBe('accepted');
});

test('what is older than a day is dropped', async () => {
  const day = 24 * 60 * 60 * 1000;
  await callRows.put(record('old', 'sent', { acceptedAt: 0 }));
  await callRows.put(record('new', 'sent', { acceptedAt: 2 }));
  await callRows.prune(day + 1);
  expect(await stateOf('old')).toBe(undefined);
  expect(await stateOf('new')).toBe('sent');
});
