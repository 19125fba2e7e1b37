import { beforeEach, expect, test } from 'vitest';
import { type LeftEntry, leftInLedger } from '#calls/entry';
import { createSettling, type Settling } from '#calls/settling';
import type { CallRecord } from '#contract/callRecord';
import type { Sent } from '#contract/sent';
import { type ModelClock, modelClock } from './model/modelClock';
import { modelRows } from './model/modelRows';

const kept = new Map<string, CallRecord>();
let clock: ModelClock;
let settling: Settling;
const rows = modelRows(kept, async () => undefined);
const onFault = (fault: unknown) => {
  throw fault;
};

beforeEach(() => {
  kept.clear();
  clock = modelClock();
  settling = createSettling({ rows, clock, onFault });
});

function answered(callId: string, sent: Sent): LeftEntry {
  const started: CallRecord = {
    key: callId,
    callId,
    tool: 'click',
    agent: 'Shop',
    asked: '1',
    state: 'started',
    open: 1,
    acceptedAt: 0,
    deadline: 30_000,
  };
  const entry = leftInLedger(started, rows, onFault);
  entry.end({ status: 'success', say: 'Done.' }, sent);
  settling.left(callId, entry, sent);
  return entry;
}

const state = async (callId: string) => {
  await new Promise(setImmediate);
  return kept.get(callId);
};

test('an answer nobody acknowledges has arrived when the line went on living', async () => {
  answered('a', 'sent');
  expect(await state('a')).toMatchObject({ state: 'sent' });
  clock.pass(5_000);
  expect(await state('a')).toMatchObject({ state: 'settled' });
});

test('an acknowledged answer has arrived when the platform says so, and not before', async () => {
  answered('a', 'awaited');
  clock.pass(60_000);
  expect(await state('a')).toMatchObject({ state: 'sent' });
  settling.settled('a');
  expect(await state('a')).toMatchObject({ state: 'settled' });
});

test('a kept answer stays open until it is sent again', async () => {
  answered('a', 'kept');
  expect(await state('a')).toMatchObject({ state: 'finished', open: 1 });
  settling.sentAgain(['a', 'another']);
  expect(await state('a')).toMatchObject({ state: 'sent' });
  expect(await state('a')).not.toHaveProperty('open');
  settling.settled('a');
  expect(await state('a')).toMatchObject({ state: 'settled' });
});

test('what was kept for a conversation that is over reaches nobody', async () => {
  answered('a', 'kept');
  answered('b', 'over');
  settling.over();
  expect(await state('a')).toMatchObject({ state: 'expired' });
  expect(await state('b')).toMatchObject({ state: 'expired' });
  settling.sentAgain(['a']);
  expect(await state('a')).toMatchObject({ state: 'expired' });
});
