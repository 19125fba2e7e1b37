import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB, wrap } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGroupWrites, type GroupWrites } from '#store/groupWrites';

let database: IDBPDatabase;
let writes: GroupWrites;
let transactions: number;

beforeEach(async () => {
  database = await openDB(crypto.randomUUID(), 1, {
    upgrade: (created) => void created.createObjectStore('rows'),
  });
  transactions = 0;
  writes = createGroupWrites('rows', async () => {
    transactions += 1;
    return database;
  });
});
afterEach(() => database.close());

const put = (key: string, value: string) => (rows: IDBObjectStore) => wrap(rows.put(value, key));
const read = (key: string) => database.get('rows', key);

test('a write is there when it resolves', async () => {
  await writes.now(put('a', 'one'));
  expect(await read('a')).toBe('one');
});

test('writes that come together, and while the first are put, share a transaction', async () => {
  let along: Promise<void> | undefined;
  const first = writes.now(async (rows) => {
    await wrap(rows.put('one', 'a'));
    along = writes.now(put('c', 'three'));
  });
  await Promise.all([first, writes.now(put('b', 'two'))]);
  await along;
  expect(transactions).toBe(1);
  expect(await Promise.all(['a', 'b', 'c'].map(read))).toEqual(['one', 'two', 'three']);
});

test('a hundred at once need no more than two transactions, and the last one wins', async () => {
  await Promise.all(Array.from({ length: 100 }, (_unused, index) => writes.now(put('a', `${index}`))));
  expect(transactions).toBe(2);
  expect(await read('a')).toBe('99');
});

test('what nobody waits for begins by itself, after the shortest time that was asked for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const both = [writes.within(50, put('a', 'late')), writes.within(10, put('b', 'soon'))];
    vi.advanceTimersByTime(9);
    expect(transactions).toBe(0);
    vi.advanceTimersByTime(1);
    expect(transactions).toBe(1);
    vi.useRealTimers();
    await Promise.all(both);
  } finally {
    vi.useRealTimers();
  }
  expect(await read('a')).toBe('late');
  expect(transactions).toBe(1);
});

test('what nobody waits for goes along with the next write, and is not overtaken by it', async () => {
  const noted = writes.within(60_000, put('a', 'first'));
  await writes.now(put('a', 'second'));
  await noted;
  expect(transactions).toBe(1);
  expect(await read('a')).toBe('second');
});

test('a write that fails takes its group with it, all hear why, and the next one is done', async () => {
  const failing = () => Promise.reject(new Error('This cannot be put.'));
  const both = await Promise.allSettled([writes.now(put('a', 'one')), writes.now(failing)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(both[1]).toMatchObject({ reason: { message: 'This cannot be put.' } });
  expect(await read('a')).toBe(undefined);
  await writes.now(put('a', 'two'));
  expect(await read('a')).toBe('two');
});

test('where the database cannot be opened, everybody who waits hears why', async () => {
  const closed = createGroupWrites('rows', () => Promise.reject(new Error('No database.')));
  const both = await Promise.allSettled([closed.now(put('a', 'one')), closed.within(50, put('b', 'two'))]);
  for (const one of both) expect(one).toMatchObject({ reason: { message: 'No database.' } });
});
