import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs } from '#agent/backOff';

test('doubles from half a second up to 30 s', () => {
  const longest = [0, 1, 2, 6, 50].map((attempt) => backOffMs(attempt, () => 1));
  expect(longest).toEqual([500, 1000, 2000, 30_000, 30_000]);
});

test('is spread over the whole range', () => {
  fc.assert(
    fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
      const delay = backOffMs(attempt, () => random);
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThanOrEqual(30_000);
    }),
  );
});
