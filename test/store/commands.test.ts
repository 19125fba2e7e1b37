import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand, sendCommand } from '#store/commands';

const { session } = browser.storage;
const isTaken = async () => expect(await session.get()).toEqual({ paused: 'r1' });

beforeEach(async () => {
  fakeBrowser.reset();
  await session.set({ paused: 'r1' });
});

test('a command is run once, and nothing else of what is stored', async () => {
  const run = vi.fn();
  onCommand(run);
  await sendCommand({ kind: 'stop' });
  await vi.waitFor(() => expect(run).toHaveBeenCalled());
  await vi.waitFor(isTaken);
  expect(run.mock.calls).toEqual([[{ kind: 'stop' }]]);
});

test('what did not wake the background is run as it starts, in order and once', async () => {
  const run = vi.fn();
  await sendCommand({ kind: 'connect', profileId: 'test' });
  await session.set({ [`command:${Date.now() - 5}:earlier`]: { kind: 'disconnect' } });
  onCommand(run);
  await sendCommand({ kind: 'wake' });
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(3));
  await vi.waitFor(isTaken);
  const kinds = run.mock.calls.map(([{ kind }]) => kind);
  expect(kinds.filter((kind) => kind !== 'wake')).toEqual(['disconnect', 'connect']);
  expect(run).toHaveBeenCalledTimes(3);
});

test('what was asked for long ago, or is none, is taken away and not run', async () => {
  const run = vi.fn();
  await session.set({ [`command:${Date.now() - 60_000}:old`]: { kind: 'connect', profileId: 'test' } });
  await session.set({ [`command:${Date.now()}:odd`]: { kind: 'dance' } });
  onCommand(run);
  await vi.waitFor(isTaken);
  expect(run).not.toHaveBeenCalled();
});
