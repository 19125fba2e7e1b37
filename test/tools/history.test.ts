import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BrowserContext, Tab } from '#tools/browserContext';
import { moveInHistory } from '#tools/history';
import { provideWithResolvers } from '../support/withResolvers';

// The parts of the extension API this takes; the one in memory has no navigation events.
const { listeners, browser } = vi.hoisted(() => {
  const listeners = new Set<object>();
  const event = {
    addListener: (listener: object) => listeners.add(listener),
    removeListener: (listener: object) => listeners.delete(listener),
  };
  const events = new Proxy({}, { get: () => event });
  const executeScript = async ({ args }: { args?: unknown[] }) => [{ result: args ? 'unsure' : false }];
  return { listeners, browser: { scripting: { executeScript }, webNavigation: events, tabs: events } };
});
vi.mock('wxt/browser', () => ({ browser }));

beforeEach(() => {
  vi.useFakeTimers();
  provideWithResolvers();
});

afterEach(() => {
  vi.useRealTimers();
});

// Only these facts are read.
const context = {
  signal: new AbortController().signal,
  tab: async () => ({ id: 7, url: 'https://shop.example/', title: 'Shop' }) as Tab,
  mayRead: () => true,
} as unknown as BrowserContext;

test('a browser that does not tell of the page ahead is given a moment to set out, not more', async () => {
  const moved = moveInHistory(1, context);
  await vi.advanceTimersByTimeAsync(1_600);
  expect(await moved).toEqual({
    verdict: 'no_change',
    say: 'There is no page to go forward to. Still on Shop.',
  });
  expect(listeners.size).toBe(0);
});
