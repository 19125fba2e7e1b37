import { type Declared, type ModelContext, modelContextOf } from './modelContext';

interface Tool extends Declared {
  execute?(input: object, client: object): unknown;
}

/**
 * Where a browser takes tools and lets nobody list them, as Firefox 153 does, keeps those that the page declares from
 * here on, and runs them. Nothing where they can be listed, or where there is no place to declare any.
 */
export function overhear(window: Window): ModelContext | undefined {
  const context = Reflect.get(window.navigator, 'modelContext');
  if (modelContextOf(window) || typeof context !== 'object' || context === null) return undefined;
  const kept = new Map<unknown, Tool>();
  after(context, 'registerTool', (tool, options) => {
    if (typeof tool !== 'object' || tool === null) return;
    const name = Reflect.get(tool, 'name');
    kept.set(name, tool);
    const signal = typeof options === 'object' && options !== null && Reflect.get(options, 'signal');
    if (signal instanceof AbortSignal)
      signal.addEventListener('abort', () => kept.delete(name), { once: true });
  });
  after(context, 'unregisterTool', (name) => void kept.delete(name));
  return {
    getTools: () => [...kept.values()],
    async executeTool({ name }, input, { signal }) {
      const tool = kept.get(name);
      return tool?.execute?.(input, {
        signal,
        requestUserInteraction: async (work: () => unknown) => work(),
      });
    },
  };
}

/** Calls back with what a method was given, once the browser took it. */
function after(context: object, method: string, hear: (...given: readonly unknown[]) => void): void {
  const own = Reflect.get(context, method);
  if (typeof own !== 'function') return;
  const holder = Object.getPrototypeOf(context);
  Object.defineProperty(holder, method, {
    configurable: true,
    enumerable: true,
    writable: true,
    value(this: unknown, ...given: readonly unknown[]) {
      const answer = Reflect.apply(own, this, given);
      hear(...given);
      return answer;
    },
  });
}
