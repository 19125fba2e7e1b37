import { cappedText, cleanText } from '../names/cleanText';
import type { Page } from '../page';
import { toldTools } from './askBridge';
import { type FormTool, formTools } from './formTools';
import { readSchema, type Schema } from './schema';
import type { ToldTool } from './wire';

/** A tool the page brings; what it says of itself is the page's word and nothing more. */
export interface BroughtTool {
  name: string;
  title: string;
  description: string;
  /** The page says that it changes nothing. */
  onlyReads: boolean;
  schema: Schema;
  /** Why it cannot be used, in words. */
  problem?: string;
  form?: FormTool;
}

export interface Brought {
  tools: readonly BroughtTool[];
  /** How many there are, also where not all are told. */
  count: number;
  /** Nothing can be learned of what it declares by script. */
  isSilent?: true;
}

const NAME = /^[\w.-]{1,128}$/;

/** What the page brings, forms first, each name once; or only what has this name. */
export async function broughtTools(page: Page, signal: AbortSignal, only?: string): Promise<Brought> {
  const forms = formTools(page).filter(({ name }) => only === undefined || name === only);
  const told = await toldTools(page, signal, only).catch((failure: unknown) => {
    // Forms need nothing of the script that fails.
    if (forms.length === 0 || signal.aborted) throw failure;
    return undefined;
  });
  const tools = new Map<string, BroughtTool>();
  for (const tool of [...forms.map(ofForm), ...(told?.tools ?? []).map(ofScript)]) {
    if (!tools.has(tool.name)) tools.set(tool.name, tool);
  }
  return {
    tools: [...tools.values()],
    count: Math.max(told?.count ?? 0, tools.size),
    ...(!told && { isSilent: true }),
  };
}

function ofForm(form: FormTool): BroughtTool {
  const schema = readSchema(JSON.stringify(form.schema));
  return { ...saidOf({ ...form, onlyReads: false }), ...usable(form.name, schema), form };
}

function ofScript(told: ToldTool): BroughtTool {
  return { ...saidOf(told), ...usable(told.name, readSchema(told.schema)) };
}

function saidOf({ name, title, description, onlyReads }: Omit<ToldTool, 'schema'>) {
  return {
    name: NAME.test(name) ? name : cappedText(name, 60),
    title: cappedText(title, 80),
    description: cappedText(description, 500),
    onlyReads,
  };
}

function usable(name: string, schema: Schema | string): Pick<BroughtTool, 'schema' | 'problem'> {
  if (!NAME.test(name)) {
    return { schema: {}, problem: 'its name has other characters than letters, digits, “_”, “-” and “.”' };
  }
  return typeof schema === 'string' ? { schema: {}, problem: cleanText(schema) } : { schema };
}
