import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPulse } from '#agent/pulse';

let beats: number;
let deaths: string[];

beforeEach(() => {
  vi.useFakeTimers();
  beats = 0;
  deaths = [];
});
afterEach(() => vi.useRealTimers());

const start = (isAnswered: boolean) => {
  const pulse = startPulse({
    isAnswered,
    beat: () => {
      beats += 1;
    },
    dead(reason) {
      deaths.push(reason);
      pulse.stop();
    },
  });
  return pulse;
};

test('beats every 15 seconds, and two beats without a word are the end', () => {
  const pulse = start(true);
  vi.advanceTimersByTime(15_000);
  pulse.heard();
  vi.advanceTimersByTime(29_999);
  expect(beats).toBe(2);
  expect(deaths).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(deaths).toHaveLength(1);
  expect(beats).toBe(2);
});

test('a platform that says nothing by itself may be silent for ever', () => {
  start(false);
  vi.advanceTimersByTime(3_600_000);
  expect(deaths).toEqual([]);
  expect(beats).toBe(240);
});

test('a platform that used to ask whether we are there is missed when it stops', () => {
  const pulse = start(false);
  for (let time = 0; time < 3; time += 1) {
    vi.advanceTimersByTime(12_000);
    pulse.heard();
    pulse.asked();
  }
  vi.advanceTimersByTime(35_000);
  expect(deaths).toEqual([]);
  vi.advanceTimersByTime(15_000);
  expect(deaths).toHaveLength(1);
});

test('what the user said wants a reaction within a minute', () => {
  const pulse = start(false);
  pulse.said();
  vi.advanceTimersByTime(30_000);
  pulse.heard();
  vi.advanceTimersByTime(120_000);
  expect(deaths).toEqual([]);
  pulse.said();
  vi.advanceTimersByTime(75_000);
  expect(deaths).toHaveLength(1);
});

test.each([
  [true, 5_000],
  [false, 0],
])('after a sleep (answered: %s) a line is dead %i ms later unless it is heard', (isAnswered, laterMs) => {
  start(isAnswered);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(15_000);
  expect(deaths).toHaveLength(laterMs === 0 ? 1 : 0);
  vi.advanceTimersByTime(laterMs);
  expect(deaths).toHaveLength(1);
});

test('a line that answers after a sleep lives on', () => {
  const pulse = start(true);
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(15_000);
  expect(beats).toBe(1);
  pulse.heard();
  vi.advanceTimersByTime(10_000);
  expect(deaths).toEqual([]);
});
