import { browser } from 'wxt/browser';
import { closedPolicy, type Policy, readPolicy } from '#contract/policy';
import type { Item } from './item';

/** What is managed here; nothing where nobody manages the browser. */
export const policy: Pick<Item<Policy>, 'read' | 'watch'> = {
  async read() {
    return browser.storage.managed.get().then(readPolicy, unread);
  },
  watch(changed) {
    const listener = (_changes: object, area: string) => {
      if (area === 'managed') void policy.read().then(changed);
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};

/** A value of the user's together with what is managed; writing changes the user's alone. */
export function withPolicy<T>(own: Item<T>, merge: (kept: T, managed: Policy) => T): Item<T> {
  const merged = async (kept: T) => merge(kept, await policy.read());
  return {
    read: async () => merged(await own.read()),
    write: own.write,
    watch(changed) {
      // Each change is told after the one before it, however long reading what is managed takes.
      let telling = Promise.resolve();
      const tell = (kept: () => Promise<T>) => {
        telling = telling.then(async () => changed(await merged(await kept())));
      };
      const ends = [own.watch((kept) => tell(async () => kept)), policy.watch(() => tell(own.read))];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

// Firefox has no managed storage at all where nobody wrote any.
function unread(fault: unknown): Policy {
  const why = fault instanceof Error ? fault.message : String(fault);
  return /manifest not found/i.test(why) ? readPolicy({}) : closedPolicy(why);
}
