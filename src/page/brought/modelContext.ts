/** One tool as a page's `modelContext` tells of it; the page may say anything. */
export interface Declared {
  name?: unknown;
  title?: unknown;
  description?: unknown;
  /** A schema; its JSON in Chrome until 153. */
  inputSchema?: unknown;
  annotations?: { readOnlyHint?: unknown } | undefined;
  /** The window that declared it; Firefox 153 tells only of the document's own tools. */
  window?: unknown;
}

/**
 * Where a page declares tools (https://webmachinelearning.github.io/webmcp/). Chromium 156 and the polyfill have
 * `executeTool`, Firefox 153 `invokeTool`; both are switched off as delivered.
 */
export interface ModelContext {
  getTools(): PromiseLike<readonly Declared[]> | readonly Declared[];
  executeTool?(tool: Declared, input: object, options: { signal: AbortSignal }): PromiseLike<unknown>;
  invokeTool?(name: string, input: object): PromiseLike<unknown>;
}

/** The place that can list tools and run them: the draft's `document.modelContext`, or that of older drafts. */
export function modelContextOf({ document, navigator }: Window): ModelContext | undefined {
  return [document, navigator].map(contextIn).find(isUsable);
}

/** The tools of this very document; those of frames are the frames' own. */
export async function declaredIn(window: Window, context: ModelContext): Promise<readonly Declared[]> {
  const all = await context.getTools();
  return [...all].filter(({ window: owner }) => owner === undefined || owner === window);
}

/** Runs one of them, once. */
export async function execute(
  context: ModelContext,
  tool: Declared,
  { input, signal }: { input: string; signal: AbortSignal },
): Promise<unknown> {
  const given: object = JSON.parse(input);
  if (!context.executeTool) return context.invokeTool?.(`${tool.name}`, given);
  // Chrome until 153 and the polyfill take JSON, later ones the object: this is the one when asked for the other.
  Object.defineProperty(given, 'toString', { value: () => input });
  return context.executeTool(tool, given, { signal });
}

const contextIn = (holder: object): unknown => ('modelContext' in holder ? holder.modelContext : undefined);

function isUsable(context: unknown): context is ModelContext {
  if (typeof context !== 'object' || context === null) return false;
  const has = (name: string) => typeof Reflect.get(context, name) === 'function';
  return has('getTools') && (has('executeTool') || has('invokeTool'));
}
