import type { Mutations } from './mutations';
import { drawnParentOf } from './nativeReads';

/** Remembers what was worked out of an element and all it holds, until something in it changes. */
export interface ContentCache<V> {
  get(element: Element, compute: () => V): V;
}

export function contentCache<V extends object>(mutations: Mutations): ContentCache<V> {
  const values = new WeakMap<Node, V>();
  mutations.onTargets((changed) => {
    const dropped = new Set<Node>();
    for (const target of changed) {
      for (let at: Node | null = target; at && !dropped.has(at); at = drawnParentOf(at)) {
        dropped.add(at);
        values.delete(at);
      }
    }
  });
  return {
    get(element, compute) {
      const known = values.get(element);
      if (known) return known;
      const value = compute();
      values.set(element, value);
      return value;
    },
  };
}
