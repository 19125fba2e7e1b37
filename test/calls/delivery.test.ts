import { beforeEach, expect, test } from 'vitest';
import { callKey } from '#calls/callKey';
import { createDelivery, type Delivery } from '#calls/delivery';
import { leftInLedger } from '#calls/entry';
import { askedHash } from '#contract/askedHash';
import type { ToolCall } from '#contract/call';
import type { CallRecord } from '#contract/callRecord';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import { type ModelClock, modelClock } from './model/modelClock';
import { modelRows } from './model/modelRows';

const kept = new Map<string, CallRecord>();
const rows = modelRows(kept, async () => undefined);
const done: ToolResult = { status: 'success', say: 'Done.' };
let clock: ModelClock;
let delivery: Delivery;
let work: { promise: Promise<ToolResult>; resolve(result: ToolResult): void; reject(why: unknown): void };
let answers: ToolResult[];
let said: string[];

const asker = {
  answer(result: ToolResult) {
    answers.push(result);
    return 'sent' as const;
  },
  progress: (message: string) => void said.push(message),
};

function call(id: string): ToolCall {
  const args = { target: 'Buy' };
  return { id, tool: 'click', args, agent: 'Shop', endpoint: 'wss://agent.example', conversation: 'r1' };
}

function later(): typeof work {
  let settle: Omit<typeof work, 'promise'> = { resolve: () => undefined, reject: () => undefined };
  const promise = new Promise<ToolResult>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...settle };
}

beforeEach(() => {
  kept.clear();
  clock = modelClock();
  work = later();
  answers = [];
  said = [];
  delivery = createDelivery({
    rows,
    clock,
    timeoutMs: () => 30_000,
    onRefused: () => undefined,
    onRunning: () => undefined,
    onFault: (fault) => {
      throw fault;
    },
    async run(_call, attempt) {
      try {
        return await attempt.turn(1, async () => {
          await attempt.start({ tabId: 1 });
          attempt.progress('It goes on.');
          attempt.signal.addEventListener('abort', () => work.reject(attempt.signal.reason));
          return work.promise;
        });
      } catch (thrown) {
        return failureResult(thrown);
      }
    },
  });
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a call whose deadline passed while the computer slept does not start', async () => {
  void delivery.deliver(call('first'), asker);
  await settled();
  const waiting = delivery.deliver(call('second'), asker);
  await settled();
  // The clock jumps before any timer could run.
  clock.sleep(60_000);
  work.resolve(done);
  await waiting;
  expect(answers).toMatchObject([
    done,
    { errorCode: 'TIMED_OUT', message: expect.stringContaining('nothing was changed') },
  ]);
  expect(said).toEqual(['It goes on.']);
});

test('what another background left is stopped with everything else, also when the stop came first', async () => {
  const record: CallRecord = {
    key: callKey(call('left')),
    callId: 'left',
    tool: 'click',
    agent: 'Shop',
    asked: askedHash(call('left')),
    state: 'started',
    open: 1,
    acceptedAt: 0,
    deadline: 30_000,
  };
  const stops: string[] = [];
  const left = {
    result: new Promise<ToolResult>(() => undefined),
    stop: (reason: string) => void stops.push(reason),
  };
  delivery.adopt(record, left);
  delivery.stopAll('Stop.');
  delivery.adopt({ ...record, key: 'another' }, left);
  expect(stops).toEqual(['Stop.', 'Stop.']);
});

test('what another background left is answered with its end when it is asked for again', async () => {
  const record: CallRecord = {
    key: callKey(call('left')),
    callId: 'left',
    tool: 'click',
    agent: 'Shop',
    asked: askedHash(call('left')),
    state: 'started',
    open: 1,
    acceptedAt: 0,
    deadline: 30_000,
  };
  delivery.adopt(record, { result: work.promise, stop: () => undefined });
  const answered = delivery.deliver(call('left'), asker);
  work.resolve(done);
  await answered;
  expect(answers).toEqual([done]);
  const entry = leftInLedger(record, rows, () => undefined);
  entry.end(done, 'awaited');
  delivery.finish(record, entry, 'awaited');
  delivery.settled('left');
  await settled();
  expect(kept.get(record.key)).toMatchObject({ state: 'settled' });
});

test('drained, it takes nothing more and waits for what runs', async () => {
  const running = delivery.deliver(call('running'), asker);
  await settled();
  let isDrained = false;
  const draining = delivery.drain('Come back later.').then(() => {
    isDrained = true;
  });
  await delivery.deliver(call('late'), asker);
  expect(answers).toMatchObject([{ errorCode: 'CANCELLED', message: 'Come back later.' }]);
  expect(isDrained).toBe(false);
  work.resolve(done);
  await Promise.all([running, draining]);
  expect(answers.at(-1)).toEqual(done);
});

const impatient = { ...call('slow'), timeoutMs: 5_000 };

test('a call that outlasts the platform’s patience is answered that it goes on, and with its end later', async () => {
  const told: string[] = [];
  const answered = delivery.deliver(impatient, { ...asker, started: () => void told.push('started') });
  await settled();
  clock.pass(4_499);
  expect(told).toEqual([]);
  clock.pass(1);
  expect(told).toEqual(['started']);
  expect(answers).toEqual([]);
  clock.pass(10_000);
  work.resolve(done);
  await answered;
  expect(answers).toEqual([done]);
  expect(told).toEqual(['started']);
});

test('a call that ends in time is answered with its end alone', async () => {
  const told: string[] = [];
  const answered = delivery.deliver(impatient, { ...asker, started: () => void told.push('started') });
  await settled();
  work.resolve(done);
  await answered;
  clock.pass(20_000);
  expect(answers).toEqual([done]);
  expect(told).toEqual([]);
});

test('where nothing can be told later, a call ends before the platform’s patience does, and says so', async () => {
  const answered = delivery.deliver(impatient, asker);
  await settled();
  clock.pass(4_500);
  await answered;
  expect(answers).toMatchObject([
    { errorCode: 'TIMED_OUT', message: expect.stringContaining('4.5 seconds') },
  ]);
});
