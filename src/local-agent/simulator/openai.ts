import { z } from '#contract/schema';
import { faultOf, unwritten } from './faultOf';
import type { ClientAct, Frame, SimulatedPlatform } from './platform';

const tool = z.strictObject({
  type: z.literal('function'),
  name: z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/)),
  description: z.string(),
  parameters: z.looseObject({ type: z.literal('object') }),
});

const text = z.strictObject({ type: z.literal('input_text'), text: z.string() });

const item = z.union([
  z.strictObject({ type: z.literal('function_call_output'), call_id: z.string(), output: z.string() }),
  z.strictObject({ type: z.literal('message'), role: z.enum(['user', 'system']), content: z.tuple([text]) }),
]);

const message = z.union([
  z.strictObject({
    type: z.literal('session.update'),
    session: z.strictObject({
      type: z.literal('realtime'),
      output_modalities: z.optional(z.array(z.enum(['text', 'audio']))),
      tool_choice: z.optional(z.enum(['auto', 'none', 'required'])),
      tools: z.array(tool),
    }),
  }),
  z.strictObject({ type: z.literal('conversation.item.create'), item }),
  z.strictObject({ type: z.literal('response.create') }),
]);

/** OpenAI's Realtime socket (PROTOCOLS 5): nothing follows an answer or a text until the client asks for a response. */
export const openaiPlatform: SimulatedPlatform = {
  path: '/v1/realtime',
  waitsToGoOn: true,
  opensAtOnce: true,
  admit: ({ url, protocols, token }) =>
    url.searchParams.has('model') && protocols.includes(`openai-insecure-api-key.${token}`)
      ? 'realtime'
      : undefined,
  read(frame) {
    const parsed = message.safeParse(frame);
    return parsed.success ? meaning(parsed.data) : faultOf(parsed.error);
  },
  welcomes: (id) => [{ type: 'session.created', session: { id } }],
  confirmsTools: (id) => [{ type: 'session.updated', session: { id } }],
  asks: ({ id: call_id, tool: name, args }) =>
    response({
      type: 'response.output_item.done',
      item: { type: 'function_call', call_id, name, arguments: JSON.stringify(args) },
    }),
  heard: (transcript) => [{ type: 'conversation.item.input_audio_transcription.completed', transcript }],
  spoken: (words) => response({ type: 'response.output_text.done', text: words }),
  complains: (problem) => [{ type: 'error', error: { type: 'invalid_request_error', message: problem } }],
};

function meaning(told: z.infer<typeof message>): ClientAct {
  switch (told.type) {
    case 'session.update':
      return { kind: 'declares', tools: told.session.tools.map(({ name }) => name) };
    case 'response.create':
      return { kind: 'goOn' };
    case 'conversation.item.create': {
      const created = told.item;
      if (created.type === 'function_call_output') {
        return { kind: 'result', id: created.call_id, answer: unwritten(created.output) };
      }
      return created.role === 'user' ? { kind: 'text', text: created.content[0].text } : { kind: 'noted' };
    }
  }
}

function response(inside: Frame): Frame[] {
  return [
    { type: 'response.created', response: { status: 'in_progress' } },
    inside,
    { type: 'response.done', response: { status: 'completed', status_details: null } },
  ];
}
