import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { makeWayForUpdates } from '../../entrypoints/background/update';

let steps: string[];
let available: () => void;
let mayBeLeft: boolean;
let heardAt: number;

beforeEach(() => {
  vi.useFakeTimers();
  steps = [];
  mayBeLeft = true;
  heardAt = Date.now();
  available = () => undefined;
  vi.spyOn(browser.runtime.onUpdateAvailable, 'addListener').mockImplementation((listener) => {
    available = () => void listener({ version: '9.9' });
  });
  vi.spyOn(browser.runtime, 'reload').mockImplementation(() => void steps.push('reload'));
  makeWayForUpdates(
    { drain: async () => void steps.push('drain') },
    { mayBeLeft: () => mayBeLeft, heardAt: () => heardAt, leaveBehind: async () => void steps.push('leave') },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('calls end first, then the conversation is left, then the update comes', async () => {
  available();
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(['drain', 'leave', 'reload']);
});

test('a conversation that cannot be taken up again is not interrupted before it was quiet for a minute', async () => {
  mayBeLeft = false;
  available();
  await vi.advanceTimersByTimeAsync(50_000);
  heardAt = Date.now();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(steps).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(steps).toEqual(['drain', 'leave', 'reload']);
});
