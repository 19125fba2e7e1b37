import type { DeclaredTool } from '#contract/declaredTool';
import { z } from '#contract/schema';
import type { Frame } from '../frame';
import { apiKeyProblem } from './apiKey';
import { callArguments } from './callArguments';
import type { AgentEvent, Closing, Dialect } from './dialect';

const MODEL = 'gpt-realtime';
const MOST_ATTEMPTS = 5;

const callId = z.string().check(z.minLength(1), z.maxLength(256));
const functionCall = z.object({
  type: z.literal('function_call'),
  call_id: callId,
  name: z.string(),
  arguments: z.optional(z.unknown()),
});
const session = z.object({ session: z.object({ id: z.string() }) });
const complaint = z.object({
  error: z.object({ message: z.string(), code: z.nullish(z.string()), type: z.nullish(z.string()) }),
});
const ended = z.object({
  response: z.object({
    status_details: z.nullish(z.object({ error: z.nullish(z.object({ message: z.nullish(z.string()) })) })),
  }),
});

/** OpenAI's Realtime socket, in text; the tools are declared at the start of every conversation. */
export const openai: Dialect = {
  facts: {
    name: 'OpenAI Realtime',
    address: 'wss://api.openai.com/v1/realtime',
    needsToken: true,
    asks: ['agent', 'tokenEndpoint'],
  },
  declares: () => 'openai',
  tokenProblem(token) {
    if (token === '') return 'OpenAI needs a client secret (ek_…). Add it in the options.';
    return apiKeyProblem(token, 'a client secret (POST /v1/realtime/client_secrets)');
  },
  protocols: (token) => ['realtime', `openai-insecure-api-key.${token}`],
  address(profile) {
    const url = new URL(profile.address);
    url.searchParams.set('model', profile.agent ?? MODEL);
    return url.href;
  },
  opening: ({ tools }) => [declare(tools, { output_modalities: ['text'], tool_choice: 'auto' })],
  read(frame) {
    const reader = typeof frame.type === 'string' ? readers.get(frame.type) : undefined;
    return reader?.(frame) ?? { kind: 'ignored', type: String(frame.type).slice(0, 60) };
  },
  result: ({ id }, result) => [
    item({ type: 'function_call_output', call_id: id, output: JSON.stringify(result) }),
  ],
  text: (text) => [message('user', text)],
  context: (words) => [message('system', words)],
  declare: (tools) => [declare(tools)],
  // Neither an answer nor a text makes the model go on.
  goOn: { type: 'response.create' },
  closing: () => [],
  closed,
};

const readers = new Map<string, (frame: Frame) => AgentEvent | undefined>([
  [
    'session.updated',
    (frame) => ({ kind: 'ready', conversation: session.safeParse(frame).data?.session.id }),
  ],
  ['response.created', () => ({ kind: 'turn', begins: true })],
  ['response.done', readEnd],
  ['response.output_item.done', readItem],
  ['response.output_text.done', (frame) => said('agent', frame.text)],
  ['response.output_audio_transcript.done', (frame) => said('agent', frame.transcript)],
  ['conversation.item.input_audio_transcription.completed', (frame) => said('user', frame.transcript)],
  ['error', readComplaint],
]);

function declare(tools: readonly DeclaredTool[], more: Frame = {}): Frame {
  return { type: 'session.update', session: { type: 'realtime', ...more, tools } };
}

function item(inside: Frame): Frame {
  return { type: 'conversation.item.create', item: inside };
}

function message(role: 'user' | 'system', text: string): Frame {
  return item({ type: 'message', role, content: [{ type: 'input_text', text }] });
}

function said(from: 'user' | 'agent', text: unknown): AgentEvent | undefined {
  return typeof text === 'string' && text.trim() !== ''
    ? { kind: 'text', from, text: text.trim() }
    : undefined;
}

function readItem({ item: inside }: Frame): AgentEvent | undefined {
  const parsed = functionCall.safeParse(inside);
  if (parsed.success) {
    const { call_id: id, name: tool, arguments: args } = parsed.data;
    return { kind: 'call', id, tool, args: callArguments(args) };
  }
  const partly = z
    .object({ type: z.literal('function_call'), call_id: z.optional(z.unknown()) })
    .safeParse(inside);
  if (!partly.success) return undefined;
  const [issue] = parsed.error.issues;
  return {
    kind: 'badCall',
    id: callId.safeParse(partly.data.call_id).data,
    problem: `The function call cannot be read: ${issue?.path.join('.') || 'item'}: ${issue?.message ?? 'not understood'}.`,
  };
}

function readEnd(frame: Frame): AgentEvent {
  const over: AgentEvent = { kind: 'turn', begins: false };
  const why = ended.safeParse(frame).data?.response.status_details?.error?.message;
  if (!why) return over;
  return {
    kind: 'several',
    events: [{ kind: 'notice', text: `OpenAI reports: ${why.slice(0, 200)}` }, over],
  };
}

function readComplaint(frame: Frame): AgentEvent {
  const { message: words = 'an error without words', code } = complaint.safeParse(frame).data?.error ?? {};
  // The model began by itself, because the user spoke, a moment before it was asked to.
  if (code === 'conversation_already_has_active_response') return { kind: 'busy' };
  return { kind: 'rejected', reason: `OpenAI reports: ${words.slice(0, 200)}` };
}

function closed({ code, word, opened, attempt }: Closing): ReturnType<Dialect['closed']> {
  if (!opened) {
    const reason =
      'OpenAI did not let us in. Client secrets live for minutes: make a new one, or let a server make them.';
    return { reason, next: 'fail' };
  }
  if (code === 1000) return { reason: 'OpenAI ended the session.', next: 'end' };
  const reason = word
    ? `The connection was lost (${code}: ${word.slice(0, 100)}).`
    : `The connection was lost (${code}).`;
  return { reason, next: attempt < MOST_ATTEMPTS ? 'restart' : 'fail' };
}
