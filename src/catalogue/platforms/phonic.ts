import type { Tool } from '#tools/tool';
import { jsonSchema } from '../jsonSchema';
import { patienceMs } from '../patience';
import { strictSchema } from '../strictSchema';

const MOST_MS = 180_000;

/** A tool made once through Phonic's Tools API and named in an agent or in `config.tools`. */
export function phonicTool(tool: Tool) {
  return {
    type: 'custom_websocket',
    name: tool.name,
    description: tool.description,
    parameters: jsonSchema(tool),
    ...manner(tool),
  };
}

/** A tool as a client declares it in `config.tools`; Phonic takes strict schemas only there. */
export function phonicInlineTool(tool: Tool) {
  const { name, description } = tool;
  const parameters = strictSchema(jsonSchema(tool));
  return {
    type: 'custom_websocket',
    tool_schema: { type: 'function', function: { name, description, parameters, strict: true } },
    ...manner(tool),
  };
}

function manner(tool: Tool) {
  const isAsync = tool.execution === 'background';
  return {
    execution_mode: isAsync ? 'async' : 'sync',
    tool_call_output_timeout_ms: patienceMs(tool, MOST_MS),
    ...(isAsync && { wait_for_response: true }),
  };
}
