import { beforeEach, expect, test, vi } from 'vitest';
import { within } from '#tools/within';
import { provideWithResolvers } from '../support/withResolvers';

beforeEach(() => {
  vi.useFakeTimers();
  provideWithResolvers();
  return () => {
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  };
});

test('work that is done in time is what it came to, or its failure', async () => {
  expect(await within(Promise.resolve('done'), 100)).toBe('done');
  await expect(within(Promise.reject(new Error('broken')), 100)).rejects.toThrow('broken');
});

test('work that takes longer is not waited for', async () => {
  const late = within(new Promise(() => {}), 100);
  await vi.advanceTimersByTimeAsync(100);
  expect(await late).toBeUndefined();
});
