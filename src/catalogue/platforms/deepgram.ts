import type { Tool } from '#tools/tool';
import { jsonSchema } from '../jsonSchema';

/**
 * A function of Deepgram's `agent.think.functions`, without an endpoint: the client runs it. What changes anything
 * waits until the user's turn is over for certain (developers.deepgram.com/docs/voice-agents-function-calling).
 */
export function deepgramTool(tool: Tool) {
  return {
    name: tool.name,
    description: tool.description,
    parameters: jsonSchema(tool),
    ...(tool.effect !== 'read' && { defer_until_eot: true }),
  };
}
