import { browser } from 'wxt/browser';
import { type Command, command } from '#contract/command';

const PREFIX = 'command:';

/** Asks the background to do something. A stored command also wakes a sleeping background. */
export async function sendCommand(asked: Command): Promise<void> {
  await browser.storage.session.set({ [`${PREFIX}${Date.now()}:${crypto.randomUUID()}`]: asked });
}

/**
 * Hands every command to the background once, oldest first. Must be called while the background starts, so
 * that the browser wakes it for a command.
 */
export function onCommand(run: (asked: Command) => void): void {
  const take = async (stored: Record<string, unknown>) => {
    const keys = Object.keys(stored).filter((key) => key.startsWith(PREFIX));
    if (keys.length === 0) return;
    await browser.storage.session.remove(keys);
    for (const key of keys.sort()) {
      const parsed = command.safeParse(stored[key]);
      if (parsed.success) run(parsed.data);
    }
  };
  browser.storage.session.onChanged.addListener((changes) => {
    const written = Object.entries(changes).filter(([, { newValue }]) => newValue !== undefined);
    void take(Object.fromEntries(written.map(([key, { newValue }]) => [key, newValue])));
  });
}
