import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BrowserContext, Tab } from '#tools/browserContext';
import { moveInHistory } from '#tools/history';
import { provideWithResolvers } from '../support/withResolvers';

type Listener = (details: object) => void;

// The parts of the extension API this takes; the one in memory has no navigation events.
const { listeners, tell, page, browser } = vi.hoisted(() => {
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
  // The page takes the script that moves it after so many milliseconds; the other one asks whether it may be left.
  const page = { takesMs: 0, moves: true };
  const executeScript = async ({ args }: { args?: [number, number] }) => {
    if (!args) return [{ result: false }];
    await new Promise((resolve) => setTimeout(resolve, page.takesMs));
    if (Date.now() > args[1]) return [{ result: -1 }];
    return [{ result: page.moves ? Date.now() : 0 }];
  };
  const get = async () => ({ id: 7, url: 'https://shop.example/before', title: 'Before' });
  const tabs = new Proxy({ get } as Record<string, unknown>, {
    get: (own, name: string) => own[name] ?? Reflect.get(events, `tabs.${name}`),
  });
  return { listeners, tell, page, browser: { scripting: { executeScript }, webNavigation: events, tabs } };
});
vi.mock('wxt/browser', () => ({ browser }));

beforeEach(() => {
  Object.assign(page, { takesMs: 0, moves: true });
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

test('a page that takes its time to be asked has its moment from then on', async () => {
  page.takesMs = 3_000;
  const moved = moveInHistory(-1, context);
  await vi.advanceTimersByTimeAsync(4_000);
  tell('onBeforeNavigate', { frameId: 0 });
  await vi.advanceTimersByTimeAsync(2_000);
  tell('onCommitted', { frameId: 0 });
  tell('onDOMContentLoaded', { frameId: 0 });
  expect(await moved).toMatchObject({ verdict: 'navigated' });
});

test('one that takes too long is not moved after its call was answered', async () => {
  page.takesMs = 11_000;
  const failing = expect(moveInHistory(-1, context)).rejects.toMatchObject({ code: 'TIMED_OUT' });
  await vi.advanceTimersByTimeAsync(11_000);
  await failing;
});

test('one without another page is told at once', async () => {
  page.moves = false;
  const moved = moveInHistory(-1, context);
  await vi.advanceTimersByTimeAsync(0);
  expect(await moved).toMatchObject({ verdict: 'no_change' });
});

test('a call that was stopped moves nothing', async () => {
  const signal = AbortSignal.abort(new Error('Stop'));
  await expect(moveInHistory(-1, { ...context, signal })).rejects.toThrow('Stop');
});

const elsewhere = (frameId: number, tabId = 7) => tell('onCommitted', { frameId, tabId });

test('a frame that was there and moved instead of the page is told as that', async () => {
  const moved = moveInHistory(-1, context);
  await vi.advanceTimersByTimeAsync(100);
  elsewhere(3);
  await vi.advanceTimersByTimeAsync(250);
  expect(await moved).toEqual({
    verdict: 'changed',
    say: 'A part of the page went back. Read the page to see it.',
  });
});

test('a frame that is new, of another tab, or moved before is not meant', async () => {
  page.takesMs = 1_000;
  const moved = moveInHistory(-1, context);
  await vi.advanceTimersByTimeAsync(500);
  elsewhere(3);
  await vi.advanceTimersByTimeAsync(600);
  elsewhere(4);
  elsewhere(3, 8);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(await moved).toMatchObject({ verdict: 'no_change' });
});

test('nor is one whose page moves too', async () => {
  const moved = moveInHistory(-1, context);
  await vi.advanceTimersByTimeAsync(100);
  elsewhere(3);
  await vi.advanceTimersByTimeAsync(50);
  tell('onBeforeNavigate', { frameId: 0 });
  await vi.advanceTimersByTimeAsync(5_000);
  tell('onCommitted', { frameId: 0 });
  tell('onDOMContentLoaded', { frameId: 0 });
  expect(await moved).toMatchObject({ verdict: 'navigated' });
});
