import type { Tool } from '#tools/tool';
import { jsonSchema } from '../jsonSchema';
import { patienceMs } from '../patience';

const MOST_MS = 300_000;

/** A tool of a BlackBox agent (blackbox.dasha.ai/docs/create/tools-and-functions). */
export function blackboxTool(tool: Tool) {
  return {
    name: tool.name,
    description: tool.description,
    schema: jsonSchema(tool),
    timeoutSeconds: Math.ceil(patienceMs(tool, MOST_MS) / 1000),
  };
}
