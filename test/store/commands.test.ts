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

test('what did not wake the background is run as it starts, before what comes, and once', async () => {
  const run = vi.fn();
  await sendCommand({ kind: 'connect', profileId: 'test' });
  await session.set({ [`command:${Date.now() - 5}:earlier`]: { kind: 'say', text: 'Hello' } });
  // The browser answers after it has told of what comes, with that in it too.
  const read = vi.spyOn(session, 'get').mockImplementationOnce(async () => {
    await vi.waitFor(() => expect(told).toBe(true));
    read.mockRestore();
    return session.get();
  });
  let told = false;
  session.onChanged.addListener(() => {
    told = true;
  });
  onCommand(run);
  await sendCommand({ kind: 'disconnect' });
  await vi.waitFor(isTaken);
  expect(run.mock.calls.map(([{ kind }]) => kind)).toEqual(['say', 'connect', 'disconnect']);
});

test('what was asked for long ago, or is none, is taken away and not run', async () => {
  const run = vi.fn();
  await session.set({ [`command:${Date.now() - 60_000}:old`]: { kind: 'connect', profileId: 'test' } });
  await session.set({ [`command:${Date.now()}:odd`]: { kind: 'dance' } });
  onCommand(run);
  await vi.waitFor(isTaken);
  expect(run).not.toHaveBeenCalled();
});
