import type { Tool } from '#tools/tool';
import { jsonSchema } from '../jsonSchema';

/** A tool as an MCP server lists it (modelcontextprotocol.io/specification, tools/list). */
export function mcpTool(tool: Tool) {
  return {
    name: tool.name,
    description: tool.description,
    inputSchema: jsonSchema(tool),
    annotations: { readOnlyHint: tool.effect === 'read', openWorldHint: true },
  };
}
