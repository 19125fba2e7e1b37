import { parametersOf } from '#tools/reference/parametersOf';
import type { Tool } from '#tools/tool';
import { type JsonSchema, jsonSchema, mapInner } from '../jsonSchema';

/**
 * A tool for a Bodhi server's `ToolDefinition`. The framework drops the arguments' descriptions and every rule on
 * them on the way to its model, so the description tells them.
 */
export function bodhiTool(tool: Tool) {
  const { name, description, execution, pendingMessage, timeoutMs } = tool;
  return {
    name,
    description: [description, ...parametersOf(tool).map(line)].join('\n'),
    parameters: bare(jsonSchema(tool)),
    execution,
    ...(pendingMessage !== undefined && { pendingMessage }),
    timeout: timeoutMs,
  };
}

const line = ({ name, required, type, description }: ReturnType<typeof parametersOf>[number]) =>
  `${name} (${type}${required ? '' : ', optional'}): ${description}`;

function bare(schema: JsonSchema): JsonSchema {
  const { type, enum: choices, properties, required, items } = mapInner(schema, bare);
  return {
    type: type === 'integer' ? 'number' : type,
    ...(choices && { enum: choices }),
    ...(properties && { properties, required }),
    ...(items && { items }),
  };
}
