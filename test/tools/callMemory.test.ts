import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { PageAnswer } from '#contract/pageReply';
import { createCallMemory, type PageWork } from '#tools/callMemory';

const done = (callId: string): PageAnswer => ({
  kind: 'done',
  callId,
  outcome: { say: `Did ${callId}.` },
  url: 'https://shop.example/',
  title: 'Shop',
});

const work = (callId: string, facts: Partial<PageWork> = {}): PageWork => ({
  callId,
  asked: 'click Buy',
  keep: true,
  run: async () => done(callId),
  ...facts,
});

test('a call that comes again gets the answer of the first time, and acts once', async () => {
  const memory = createCallMemory();
  const run = vi.fn(async () => done('a'));
  const both = [memory.once(work('a', { run })), memory.once(work('a', { run }))];
  expect(await Promise.all(both)).toEqual([done('a'), done('a')]);
  expect(await memory.once(work('a', { run }))).toEqual(done('a'));
  expect(run).toHaveBeenCalledTimes(1);
});

test('an id with another request is refused and runs nothing', async () => {
  const memory = createCallMemory();
  await memory.once(work('a'));
  const run = vi.fn(async () => done('a'));
  const answer = await memory.once(work('a', { asked: 'click Delete', run }));
  expect(answer).toMatchObject({ kind: 'failed', result: { errorCode: 'DUPLICATE_ID' } });
  expect(run).not.toHaveBeenCalled();
});

test('recalls what ran and what runs, and nothing else', async () => {
  const memory = createCallMemory();
  let end = (_answer: PageAnswer) => {};
  const running = new Promise<PageAnswer>((resolve) => {
    end = resolve;
  });
  void memory.once(work('slow', { run: () => running }));
  const recalled = memory.recall('slow');
  end(done('slow'));
  expect(await recalled).toEqual(done('slow'));
  expect(await memory.recall('slow')).toEqual(done('slow'));
  expect(memory.recall('other')).toBeUndefined();
});

test('forgets reads when they end', async () => {
  const memory = createCallMemory();
  await memory.once(work('read', { keep: false }));
  expect(memory.recall('read')).toBeUndefined();
});

test('keeps the last 256 that ended, and every one that runs', async () => {
  const memory = createCallMemory();
  void memory.once(work('endless', { run: () => new Promise(() => {}) }));
  for (let index = 0; index < 300; index += 1) await memory.once(work(`c${index}`));
  expect(memory.recall('endless')).toBeDefined();
  expect(memory.recall('c0')).toBeUndefined();
  expect(memory.recall('c45')).toBeDefined();
  expect(memory.recall('c299')).toBeDefined();
});

test('an abort reaches the one call meant', async () => {
  const memory = createCallMemory();
  const untilAborted = (callId: string) =>
    work(callId, {
      run: (signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(done(callId)))),
    });
  const first = memory.once(untilAborted('a'));
  const second = memory.once(untilAborted('b'));
  memory.abort('a', 'The user pressed Stop.');
  expect(await first).toEqual(done('a'));
  memory.abortAll('Pagehand was updated.');
  expect(await second).toEqual(done('b'));
});

test('whatever is asked in whatever order, each id acts at most once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(fc.nat(4), fc.nat(1)), { maxLength: 20 }),
      async (s, asks) => {
        const memory = createCallMemory();
        const acted = [0, 0, 0, 0, 0];
        for (const [id, variant] of asks) {
          const run = async () => {
            await s.schedule(Promise.resolve());
            acted[id] = (acted[id] ?? 0) + 1;
            return done(`${id}`);
          };
          void memory.once(work(`${id}`, { asked: `${variant}`, run }));
        }
        await s.waitAll();
        for (const times of acted) expect(times).toBeLessThanOrEqual(1);
      },
    ),
  );
});
