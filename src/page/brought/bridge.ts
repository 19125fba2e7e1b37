import { hearWire, wireOf } from '../dialogs/wire';
import { type Declared, declaredIn, execute, type ModelContext, modelContextOf } from './modelContext';
import { overhear } from './overhear';
import { FROM_BRIDGE, TO_BRIDGE, type ToldEnd, type ToldTool, type ToldTools } from './wire';

const MOST_TOOLS = 200;
const MOST_SCHEMA = 20_000;
const MOST_RESULT = 100_000;

/** Runs in the page's own world, the only one that sees what a page declares through a polyfill. */
export function bridgeTools(window: Window & typeof globalThis): void {
  const wire = wireOf(window);
  if (wire.say(TO_BRIDGE, { kind: 'there' })) return;
  const overheard = overhear(window);
  const contextNow = () => modelContextOf(window) ?? overheard;
  const running = new Map<string, AbortController>();
  const answer = async (id: string, work: () => Promise<ToldTools | ToldEnd>) => {
    const told = await work().catch((thrown: unknown): ToldEnd => ({ failed: wordsOf(thrown) }));
    wire.say(FROM_BRIDGE, { id, told: JSON.stringify(told) });
  };
  const call = async (id: string, name: string, input: string): Promise<ToldEnd> => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const context = contextNow();
      const tool = context && (await declaredIn(window, context)).find((one) => one.name === name);
      if (!context || !tool) return { failed: 'The page does not bring it any more.' };
      return { result: jsonOf(await execute(context, tool, { input, signal: controller.signal })) };
    } finally {
      running.delete(id);
    }
  };
  hearWire(window, TO_BRIDGE, (fact) => {
    const id = fact('id');
    if (fact('kind') === 'list') void answer(id, () => list(window, contextNow(), fact('only')));
    if (fact('kind') === 'call') void answer(id, () => call(id, fact('name'), fact('input')));
    if (fact('kind') === 'abort') running.get(id)?.abort();
    return {};
  });
}

async function list(window: Window, context: ModelContext | undefined, only: string): Promise<ToldTools> {
  const all = context ? await declaredIn(window, context) : [];
  const wanted = only ? all.filter(({ name }) => name === only) : all;
  return { tools: wanted.slice(0, MOST_TOOLS).map(told), count: all.length };
}

function told({ name, title, description, inputSchema, annotations }: Declared): ToldTool {
  return {
    name: textOf(name, 200),
    title: textOf(title, 200),
    description: textOf(description, 2_000),
    ...(inputSchema !== undefined && { schema: schemaOf(inputSchema) }),
    onlyReads: annotations?.readOnlyHint === true,
  };
}

const textOf = (said: unknown, most: number) => (typeof said === 'string' ? said.slice(0, most) : '');

function schemaOf(schema: unknown): string {
  try {
    const json = typeof schema === 'string' ? schema : (JSON.stringify(schema) ?? '');
    return json.length > MOST_SCHEMA ? '' : json;
  } catch {
    return '';
  }
}

function jsonOf(result: unknown): string {
  const json = typeof result === 'string' ? result : (JSON.stringify(result) ?? '');
  return json.slice(0, MOST_RESULT);
}

function wordsOf(thrown: unknown): string {
  try {
    return `${thrown instanceof Error ? thrown.message : thrown}`.slice(0, 1_000);
  } catch {
    return '';
  }
}
