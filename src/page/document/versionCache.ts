import type { Mutations } from './mutations';

/** Remembers what was worked out of a key until the document changes. */
export interface VersionCache<K extends object, V> {
  get(key: K, compute: () => V): V;
}

export function versionCache<K extends object, V>(mutations: Mutations): VersionCache<K, V> {
  let values = new Map<K, { value: V }>();
  let version = -1;
  return {
    get(key, compute) {
      const now = mutations.version();
      if (now !== version) {
        values = new Map();
        version = now;
      }
      const known = values.get(key);
      if (known) return known.value;
      const value = compute();
      values.set(key, { value });
      return value;
    },
  };
}
