import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { abortable } from '#calls/abortable';
import { provideWithResolvers } from '../support/withResolvers';

beforeEach(() => {
  vi.useFakeTimers();
  provideWithResolvers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const never = new Promise<never>(() => {});
const reason = new Error('Stop');

describe('work that can be stopped', () => {
  test('ends as it ends', async () => {
    const { signal } = new AbortController();
    expect(await abortable(Promise.resolve('done'), signal, 100)).toBe('done');
    await expect(abortable(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });

  test('has its grace to say what it had done', async () => {
    const stop = new AbortController();
    const work = new Promise((resolve) => setTimeout(resolve, 150, 'half'));
    const ended = abortable(work, stop.signal, 100);
    await vi.advanceTimersByTimeAsync(60);
    stop.abort(reason);
    await vi.advanceTimersByTimeAsync(90);
    expect(await ended).toBe('half');
  });

  test.each([0, 100])('holds nobody up when it never ends (%i ms)', async (graceMs) => {
    const stop = new AbortController();
    const ended = expect(abortable(never, stop.signal, graceMs)).rejects.toBe(reason);
    stop.abort(reason);
    await vi.advanceTimersByTimeAsync(graceMs);
    await ended;
  });

  test('nor when it was stopped before it was waited for', async () => {
    const ended = expect(abortable(never, AbortSignal.abort(reason), 100)).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(100);
    await ended;
  });
});
