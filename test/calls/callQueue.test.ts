import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCallQueue } from '#calls/callQueue';
import { ToolFailure } from '#contract/toolFailure';

const { signal } = new AbortController();
const never = () => new Promise<never>(() => {});

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('runs 32, lets 128 wait, and has no place for more', async () => {
  const queue = createCallQueue();
  let running = 0;
  const places = Array.from({ length: 200 }, (_unused, tab) => {
    const place = queue.take();
    void place?.turn(tab, signal, () => {
      running += 1;
      return never();
    });
    return place;
  });
  await settled();
  expect(running).toBe(32);
  expect(places.filter((place) => place !== undefined)).toHaveLength(160);
  places[0]?.leave();
  await settled();
  expect(running).toBe(33);
  expect(queue.take()).toBeDefined();
});

test('eight reads overlap, and acts need not wait for them', async () => {
  const queue = createCallQueue();
  let reads = 0;
  let acts = 0;
  for (let index = 0; index < 10; index += 1) {
    void queue.take()?.turn('read', signal, () => {
      reads += 1;
      return never();
    });
  }
  void queue.take()?.turn(1, signal, () => {
    acts += 1;
    return never();
  });
  await settled();
  expect([reads, acts]).toEqual([8, 1]);
});

test('an act does not pass one whose tab is still being looked up', async () => {
  const queue = createCallQueue();
  const order: string[] = [];
  const first = queue.take();
  const second = queue.take();
  const later = second?.turn(1, signal, async () => order.push('second')).finally(second.leave);
  await settled();
  expect(order).toEqual([]);
  await first?.turn(1, signal, async () => order.push('first')).finally(first.leave);
  await later;
  expect(order).toEqual(['first', 'second']);
});

test('a call stopped while it waits never begins', async () => {
  const queue = createCallQueue();
  void queue.take()?.turn(1, signal, never);
  const controller = new AbortController();
  const waiting = queue.take()?.turn(1, controller.signal, async () => 'begun');
  controller.abort(new ToolFailure('CANCELLED', 'The user pressed Stop.'));
  await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(queue.take()?.turn(1, controller.signal, async () => 'begun')).rejects.toMatchObject({
    code: 'CANCELLED',
  });
});

test('the acts of one tab run one at a time in the order they came, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(fc.nat(2), fc.boolean()), { maxLength: 20 }),
      async (s, asked) => {
        const queue = createCallQueue();
        const ended: number[][] = [[], [], []];
        const busy = [0, 0, 0];
        let most = 0;
        const all = asked.map(async ([tab, fails], index) => {
          const place = queue.take();
          await s.schedule(Promise.resolve());
          try {
            await place?.turn(tab, signal, async () => {
              busy[tab] = (busy[tab] ?? 0) + 1;
              most = Math.max(most, busy[tab] ?? 0);
              await s.schedule(Promise.resolve());
              busy[tab] = (busy[tab] ?? 0) - 1;
              ended[tab]?.push(index);
              if (fails) throw new Error('work failed');
            });
          } finally {
            place?.leave();
          }
        });
        await s.waitFor(Promise.allSettled(all));
        expect(most).toBeLessThanOrEqual(1);
        for (const indices of ended) expect(indices).toEqual([...indices].sort((a, b) => a - b));
      },
    ),
  );
});
