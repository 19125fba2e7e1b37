import { browser } from 'wxt/browser';
import { type Command, command } from '#contract/command';

const PREFIX = 'command:';

/** Asks the background to do something. A stored command also wakes a sleeping background. */
export async function sendCommand(asked: Command): Promise<void> {
  await browser.storage.session.set({ [`${PREFIX}${Date.now()}:${crypto.randomUUID()}`]: asked });
}

// What was asked for longer ago is not done any more: nobody waits for it.
const LEFT_FOR_MS = 10_000;

/**
 * Hands every command to the background once, oldest first. Must be called while the background starts, so
 * that the browser wakes it for a command.
 */
export function onCommand(run: (asked: Command) => void): void {
  const { session } = browser.storage;
  const taken = new Set<string>();
  const take = async (stored: Record<string, unknown>, since = 0) => {
    const keys = Object.keys(stored).filter((key) => key.startsWith(PREFIX) && !taken.has(key));
    if (keys.length === 0) return;
    for (const key of keys) taken.add(key);
    await session.remove(keys);
    for (const key of keys.filter((one) => timeOf(one) >= since).sort()) {
      const parsed = command.safeParse(stored[key]);
      if (parsed.success) run(parsed.data);
    }
  };
  const tell = (fault: unknown) => console.error('A command was lost.', fault);
  // Chrome can lose what wakes a background that is just ending; the command is there still, and older than what comes.
  let before = session
    .get()
    .then((stored) => take(stored, Date.now() - LEFT_FOR_MS))
    .catch(tell);
  session.onChanged.addListener((changes) => {
    const written = Object.entries(changes).filter(([, { newValue }]) => newValue !== undefined);
    const stored = Object.fromEntries(written.map(([key, { newValue }]) => [key, newValue]));
    before = before.then(() => take(stored)).catch(tell);
  });
}

const timeOf = (key: string) => Number(key.slice(PREFIX.length).split(':')[0]);
