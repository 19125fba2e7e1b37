import type { Effect } from '#contract/effect';
import type { Tool } from '#tools/tool';
import { jsonSchema } from '../jsonSchema';

/** A tool as an MCP server lists it (modelcontextprotocol.io/specification, tools/list). */
export function mcpTool(tool: Tool) {
  return {
    name: tool.name,
    description: tool.description,
    inputSchema: jsonSchema(tool),
    annotations: { ...hints[tool.effect], openWorldHint: true },
  };
}

const looks = { readOnlyHint: true };
const goes = { readOnlyHint: false, destructiveHint: false };
const changes = { readOnlyHint: false, destructiveHint: true };

const hints: Record<Effect, { readOnlyHint: boolean; destructiveHint?: boolean }> = {
  read: looks,
  picture: looks,
  navigate: goes,
  tabs: goes,
  act: changes,
  storage: changes,
  page: changes,
};
