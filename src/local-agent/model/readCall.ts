import type { ChatCompletionMessageToolCall } from 'openai/resources/chat/completions';
import type { ToolError } from '#contract/result';
import { z } from '#contract/schema';
import { functions } from './functions';

const known = new Set(functions.map((one) => one.function.name));
const argumentsObject = z.record(z.string(), z.unknown());

export type ReadCall = { tool: string; args: Record<string, unknown> } | { fault: ToolError };

/** What a model asks for, or what is wrong with it: a model's own mistakes go back to it and never reach the browser. */
export function readCall(call: ChatCompletionMessageToolCall): ReadCall {
  if (call.type !== 'function') return fault('UNKNOWN_TOOL', 'Only functions can be called.');
  const { name, arguments: text } = call.function;
  if (!known.has(name)) {
    return fault(
      'UNKNOWN_TOOL',
      `There is no function “${name.slice(0, 100)}”. Use one of those you were given.`,
    );
  }
  const args = argumentsObject.safeParse(json(text));
  if (!args.success) {
    return fault(
      'INVALID_ARGS',
      `The arguments of ${name} are not one JSON object: ${text.slice(0, 200)}. Nothing was done; write them again.`,
    );
  }
  return { tool: name, args: args.data };
}

function fault(errorCode: ToolError['errorCode'], message: string): ReadCall {
  return { fault: { status: 'error', errorCode, message } };
}

function json(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
