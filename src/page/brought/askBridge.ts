import { ToolFailure } from '#contract/toolFailure';
import { hearWire, wireOf } from '../dialogs/wire';
import type { Page } from '../page';
import { FROM_BRIDGE, TO_BRIDGE, type ToldEnd, type ToldTools } from './wire';

/** The tools the page declares by script, or only the one of this name. */
export async function toldTools({ window }: Page, signal: AbortSignal, only = ''): Promise<ToldTools> {
  const told = await ask(window, { kind: 'list', only }, signal);
  if (told === undefined) return { tools: [], count: 0 };
  const { tools, count } = Object(told);
  if (Array.isArray(tools) && typeof count === 'number') return { tools, count };
  throw silent();
}

/** Has the page run one of its tools, once; how it ended is the page's word. */
export async function runTold(
  { window }: Page,
  { name, input }: { name: string; input: string },
  signal: AbortSignal,
): Promise<ToldEnd> {
  const { result, failed } = Object(await ask(window, { kind: 'call', name, input }, signal));
  if (typeof failed === 'string') return { failed };
  if (typeof result === 'string') return { result };
  throw silent();
}

const silent = () =>
  new ToolFailure(
    'PAGE_UNREACHABLE',
    'The page does not tell which tools it brings. Use its buttons and fields instead.',
  );

/**
 * What the other world answers; undefined when nobody is there. Rejects with the call's end when that comes first: the
 * page is told to stop.
 */
async function ask(
  window: Page['window'],
  facts: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<unknown> {
  const wire = wireOf(window);
  const id = [...crypto.getRandomValues(new Uint32Array(4))].join('-');
  const cleanUp: (() => void)[] = [];
  const told = new Promise<string>((resolve, reject) => {
    const unlisten = hearWire(window, FROM_BRIDGE, (fact) => {
      if (fact('id') !== id) return undefined;
      resolve(fact('told'));
      return {};
    });
    const stop = () => {
      wire.say(TO_BRIDGE, { kind: 'abort', id });
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop);
    cleanUp.push(unlisten, () => signal.removeEventListener('abort', stop));
  });
  try {
    return wire.say(TO_BRIDGE, { ...facts, id }) ? JSON.parse(await told) : undefined;
  } finally {
    for (const undo of cleanUp) undo();
  }
}
