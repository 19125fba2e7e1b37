import { z } from '#contract/schema';
import { faultOf, unwritten } from './faultOf';
import type { SimulatedPlatform } from './platform';

const message = z.union([
  z.strictObject({ type: z.literal('conversation_initiation_client_data') }),
  z.strictObject({
    type: z.literal('client_tool_result'),
    tool_call_id: z.string(),
    result: z.string(),
    is_error: z.boolean(),
  }),
  z.strictObject({ type: z.literal('user_message'), text: z.string() }),
  z.strictObject({ type: z.literal('contextual_update'), text: z.string() }),
  z.strictObject({ type: z.literal('pong'), event_id: z.number() }),
]);

/** ElevenLabs' agent socket (PROTOCOLS 5). */
export const elevenlabsPlatform: SimulatedPlatform = {
  path: '/v1/convai/conversation',
  admit: ({ url, protocols, token }) =>
    url.searchParams.has('agent_id') && protocols.includes('convai') && protocols.includes(`bearer.${token}`)
      ? 'convai'
      : undefined,
  read(frame) {
    const parsed = message.safeParse(frame);
    if (!parsed.success) return faultOf(parsed.error);
    const told = parsed.data;
    switch (told.type) {
      case 'conversation_initiation_client_data':
        return { kind: 'opens' };
      case 'client_tool_result':
        return { kind: 'result', id: told.tool_call_id, answer: unwritten(told.result) };
      case 'user_message':
        return { kind: 'text', text: told.text };
      default:
        return { kind: 'noted' };
    }
  },
  welcomes: (conversation_id) => [
    { type: 'conversation_initiation_metadata', conversation_initiation_metadata_event: { conversation_id } },
    { type: 'ping', ping_event: { event_id: 1 } },
  ],
  asks: ({ id, tool, args }) => [
    {
      type: 'client_tool_call',
      client_tool_call: { tool_name: tool, tool_call_id: id, parameters: args, event_id: 2 },
    },
  ],
  heard: (text) => [{ type: 'user_transcript', user_transcription_event: { user_transcript: text } }],
  spoken: (words) => [{ type: 'agent_response', agent_response_event: { agent_response: words } }],
  // Its client library knows no complaint of the server's.
  complains: () => [],
};
