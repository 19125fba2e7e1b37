import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOrder } from '#calls/order';

test('runs the work of one key in the order asked, whatever fails', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.tuple(fc.nat(2), fc.boolean()), { maxLength: 20 }),
      async (s, asked) => {
        const inTurn = createOrder<number>();
        const ended: number[][] = [[], [], []];
        let most = 0;
        const busy = [0, 0, 0];
        const all = asked.map(([key, fails], index) =>
          inTurn(key, async () => {
            busy[key] = (busy[key] ?? 0) + 1;
            most = Math.max(most, busy[key] ?? 0);
            await s.schedule(Promise.resolve());
            busy[key] = (busy[key] ?? 0) - 1;
            ended[key]?.push(index);
            if (fails) throw new Error('work failed');
          }),
        );
        await s.waitFor(Promise.allSettled(all));
        expect(most).toBeLessThanOrEqual(1);
        for (const indices of ended) expect(indices).toEqual([...indices].sort((a, b) => a - b));
      },
    ),
  );
});
