import type { Tool } from '#tools/tool';
import { jsonSchema } from '../jsonSchema';

/** A tool of Hume's EVI, which takes the schema as text. */
export function humeTool(tool: Tool) {
  return { name: tool.name, description: tool.description, parameters: JSON.stringify(jsonSchema(tool)) };
}
