import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BrowserContext, Tab } from '#tools/browserContext';
import { moveInHistory } from '#tools/history';
import { provideWithResolvers } from '../support/withResolvers';

type Listener = (details: object) => void;

// The parts of the extension API this takes; the one in memory has no navigation events.
const { listeners, tell, browser } = vi.hoisted(() => {
  const listeners = new Map<string, Set<Listener>>();
  const events = new Proxy(
    { getAllFrames: async () => [{ frameId: 0 }, { frameId: 3 }] } as Record<string, unknown>,
    {
      get(own, name: string) {
        const heard = listeners.get(name) ?? new Set();
        listeners.set(name, heard);
        return (
          own[name] ?? {
            addListener: (listener: Listener) => heard.add(listener),
            removeListener: (listener: Listener) => heard.delete(listener),
          }
        );
      },
    },
  );
  const tell = (name: string, details: object) => {
    for (const listener of [...(listeners.get(name) ?? [])])
      listener({ tabId: 7, timeStamp: Date.now(), ...details });
  };
  const executeScript = async ({ args }: { args?: unknown[] }) => [{ result: args !== undefined }];
  const get = async () => ({ id: 7, url: 'https://shop.example/before', title: 'Before' });
  const tabs = new Proxy({ get } as Record<string, unknown>, {
    get: (own, name: string) => own[name] ?? Reflect.get(events, `tabs.${name}`),
  });
  return { listeners, tell, browser: { scripting: { executeScript }, webNavigation: events, tabs } };
});
vi.mock('wxt/browser', () => ({ browser }));

beforeEach(() => {
  vi.useFakeTimers();
  provideWithResolvers();
});

afterEach(() => {
  vi.useRealTimers();
  expect([...listeners.values()].reduce((sum, { size }) => sum + size, 0)).toBe(0);
});

// Only these facts are read.
const context = {
  signal: new AbortController().signal,
  tab: async () => ({ id: 7, url: 'https://shop.example/', title: 'Shop' }) as Tab,
  mayRead: () => false,
  allowArrival: () => undefined,
} as unknown as BrowserContext;

test('a page that does not begin to move is there still, after a moment and not more', async () => {
  const moved = moveInHistory(1, context);
  await vi.advanceTimersByTimeAsync(1_600);
  expect(await moved).toEqual({
    verdict: 'no_change',
    say: 'There is no page to go forward to. Still on Shop.',
  });
});

test('one that begins is waited for, however slow it is', async () => {
  const moved = moveInHistory(-1, context);
  await vi.advanceTimersByTimeAsync(100);
  tell('onBeforeNavigate', { frameId: 0 });
  await vi.advanceTimersByTimeAsync(9_000);
  tell('onCommitted', { frameId: 0 });
  tell('onDOMContentLoaded', { frameId: 0 });
  expect(await moved).toMatchObject({ verdict: 'navigated', say: 'You are now on Before.' });
});

test('a frame that was there and moved instead of the page is told as that; a new one is not', async () => {
  const moved = moveInHistory(-1, context);
  await vi.advanceTimersByTimeAsync(100);
  tell('onCommitted', { frameId: 4 });
  tell('onCommitted', { frameId: 3, tabId: 8 });
  await vi.advanceTimersByTimeAsync(100);
  tell('onCommitted', { frameId: 3 });
  expect(await moved).toEqual({
    verdict: 'changed',
    say: 'A part of the page went back. Read the page to see it.',
  });
});
