import type { ToolContext, ToolDefinition } from 'bodhi-realtime-agent';
import type { Effect } from '#contract/effect';
import { z } from '#contract/schema';
import { tools } from '#tools/index';
import type { Tool } from '#tools/tool';
import { patienceMs } from '../patience';
import { bodhiTool } from '../platforms/bodhi';
import type { Bridge } from './bridge';
import { createForwarder, type Forward } from './forwarder';
import { zodShape } from './zodShape';

const MOST_MS = 300_000;

export interface BodhiToolsOptions {
  /** Left out, every tool; else those that do no more than this. */
  effects?: readonly Effect[];
  /** Tools that shall not hold up the conversation, besides those that say so themselves. */
  background?: readonly string[];
  /** How a background tool's end is told: `(words) => session.notifyBackground(words)`. */
  notify?(words: string): void;
}

/** Our tools as definitions for a Bodhi agent; each forwards to the extension over the bridge. */
export function bodhiTools(bridge: Bridge, options: BodhiToolsOptions = {}): ToolDefinition[] {
  const { effects, background = [], notify } = options;
  const forward = createForwarder(bridge);
  const wanted = tools.filter(({ effect }) => effects?.includes(effect) ?? true);
  return wanted.map((tool) => {
    const isBackground = tool.execution === 'background' || background.includes(tool.name);
    return define(tool, notify && isBackground ? inBackground(tool, forward, notify) : inline(tool, forward));
  });
}

type Execute = ToolDefinition['execute'];

// Always inline: the framework hands a background tool to a subagent, and runs one that has none inline, with a
// second result for the same call. Ours are held in the background here, and told with `notify`.
function define(tool: Tool, execute: Execute): ToolDefinition {
  const { name, description, parameters } = bodhiTool(tool);
  return {
    name,
    description,
    parameters: asTheirs(zodShape(parameters)),
    execution: 'inline',
    timeout: patienceMs(tool, MOST_MS),
    execute,
  };
}

// The framework has a copy of Zod of its own, whose types are others; it reads the definitions, which are the same.
function asTheirs(parameters: unknown): ToolDefinition['parameters'] {
  return parameters as ToolDefinition['parameters'];
}

function inline(tool: Tool, forward: Forward): Execute {
  const timeoutMs = patienceMs(tool, MOST_MS);
  return (args, context) => forward({ tool: tool.name, args, context, timeoutMs });
}

function inBackground(tool: Tool, forward: Forward, notify: (words: string) => void): Execute {
  const { name, pendingMessage } = tool;
  const timeoutMs = patienceMs(tool, MOST_MS);
  return async (args, context) => {
    // The call outlives the framework's own signal, which is about the answer given below.
    const own: ToolContext = { ...context, abortSignal: AbortSignal.timeout(timeoutMs) };
    void forward({ tool: name, args, context: own, timeoutMs }).then(
      (result) => notify(`${name}: ${inWords(result)}`),
      (fault: unknown) => notify(`${name} failed: ${fault instanceof Error ? fault.message : String(fault)}`),
    );
    const message = pendingMessage ?? `${name} is under way. Its end will be told; it is not done yet.`;
    return { status: 'still_in_progress', message };
  };
}

const told = z.looseObject({ say: z.optional(z.string()), message: z.optional(z.string()) });

function inWords(result: unknown): string {
  const { say, message } = told.safeParse(result).data ?? {};
  return say ?? message ?? JSON.stringify(result).slice(0, 500);
}
