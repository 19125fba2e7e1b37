import { browser } from 'wxt/browser';
import type { z } from '#contract/schema';

/** One stored value: read, written and watched alike from the background and from our own pages. */
export interface Item<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Calls back with every later value, whoever wrote it. Returns the way to stop. */
  watch(changed: (value: T) => void): () => void;
}

interface ItemOptions<T> {
  area: 'local' | 'session';
  key: string;
  schema: z.ZodMiniType<T>;
  otherwise: T;
}

/** A value that no longer fits its schema (an older version wrote it) reads as `otherwise`. */
export function item<T>({ area, key, schema, otherwise }: ItemOptions<T>): Item<T> {
  const parse = (raw: unknown) => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : otherwise;
  };
  return {
    async read() {
      return parse((await browser.storage[area].get(key))[key]);
    },
    async write(value) {
      await browser.storage[area].set({ [key]: value });
    },
    watch(changed) {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        if (changedArea === area && change) changed(parse(change.newValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}
