import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchAnswering } from '#calls/answering';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a document that answers none of its pings for four seconds is silent', () => {
  const silent = vi.fn();
  const answering = watchAnswering(() => undefined, silent);
  vi.advanceTimersByTime(4_999);
  expect(silent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(silent).toHaveBeenCalledOnce();
  answering.stop();
});

test('one that missed a ping for good answers the next, and is not', () => {
  const silent = vi.fn();
  let missed = 0;
  const hear = () => {
    if (missed === 2) answering.pong();
    else missed += 1;
  };
  const answering = watchAnswering(hear, silent);
  vi.advanceTimersByTime(30_000);
  expect(missed).toBe(2);
  expect(silent).not.toHaveBeenCalled();
  answering.stop();
  expect(vi.getTimerCount()).toBe(0);
});
