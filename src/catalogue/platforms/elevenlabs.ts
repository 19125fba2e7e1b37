import type { Tool } from '#tools/tool';
import { jsonSchema } from '../jsonSchema';
import { patienceMs } from '../patience';

const MOST_MS = 120_000;

/** A client tool of an ElevenLabs agent; the agent waits for the answer. */
export function elevenlabsTool(tool: Tool) {
  return {
    type: 'client',
    name: tool.name,
    description: tool.description,
    parameters: jsonSchema(tool),
    expects_response: true,
    response_timeout_secs: Math.ceil(patienceMs(tool, MOST_MS) / 1000),
  };
}
