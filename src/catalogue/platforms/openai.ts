import type { Tool } from '#tools/tool';
import { jsonSchema } from '../jsonSchema';

/** A function as OpenAI's Realtime `session.tools` and Responses `tools` take it. */
export function openaiTool(tool: Tool) {
  return {
    type: 'function',
    name: tool.name,
    description: tool.description,
    parameters: jsonSchema(tool),
  };
}
