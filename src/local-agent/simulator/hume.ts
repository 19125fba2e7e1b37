import { z } from '#contract/schema';
import { faultOf, unwritten } from './faultOf';
import type { SimulatedPlatform } from './platform';

const message = z.union([
  z.strictObject({
    type: z.literal('tool_response'),
    tool_call_id: z.string(),
    content: z.string(),
    tool_name: z.optional(z.string()),
    tool_type: z.optional(z.enum(['builtin', 'function'])),
  }),
  z.strictObject({
    type: z.literal('tool_error'),
    tool_call_id: z.string(),
    error: z.string(),
    code: z.optional(z.string()),
    content: z.optional(z.string()),
    level: z.optional(z.literal('warn')),
  }),
  z.strictObject({ type: z.literal('user_input'), text: z.string() }),
  z.strictObject({
    type: z.literal('session_settings'),
    context: z.strictObject({ text: z.string(), type: z.enum(['persistent', 'temporary']) }),
  }),
]);

/** Hume's EVI socket (PROTOCOLS 5). */
export const humePlatform: SimulatedPlatform = {
  path: '/v0/evi/chat',
  opensAtOnce: true,
  admit: ({ url, token }) => (url.searchParams.get('access_token') === token ? '' : undefined),
  read(frame) {
    const parsed = message.safeParse(frame);
    if (!parsed.success) return faultOf(parsed.error);
    const told = parsed.data;
    switch (told.type) {
      case 'tool_response':
        return { kind: 'result', id: told.tool_call_id, answer: unwritten(told.content) };
      case 'tool_error':
        return { kind: 'result', id: told.tool_call_id, answer: unwritten(told.content ?? told.error) };
      case 'user_input':
        return { kind: 'text', text: told.text };
      default:
        return { kind: 'noted' };
    }
  },
  welcomes: (chat_id) => [{ type: 'chat_metadata', chat_id, chat_group_id: 'group_1' }],
  asks: ({ id, tool: name, args }) => [
    {
      type: 'tool_call',
      name,
      parameters: JSON.stringify(args),
      tool_call_id: id,
      tool_type: 'function',
      response_required: true,
    },
  ],
  heard: (content) => [{ type: 'user_message', message: { role: 'user', content } }],
  spoken: (content) => [
    { type: 'assistant_message', message: { role: 'assistant', content } },
    { type: 'assistant_end' },
  ],
  complains: (problem) => [{ type: 'error', code: 'E0100', slug: 'invalid_message', message: problem }],
};
