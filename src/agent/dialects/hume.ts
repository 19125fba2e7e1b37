import { z } from '#contract/schema';
import type { Frame } from '../frame';
import { callArguments } from './callArguments';
import type { AgentEvent, Closing, Dialect } from './dialect';

const MOST_ATTEMPTS = 5;

const callId = z.string().check(z.minLength(1), z.maxLength(256));
const toolCall = z.object({
  tool_call_id: callId,
  name: z.string(),
  parameters: z.optional(z.unknown()),
  tool_type: z.optional(z.string()),
});
const spoken = z.object({ message: z.object({ content: z.nullish(z.string()) }) });
const complaint = z.object({ message: z.string(), slug: z.nullish(z.string()), code: z.nullish(z.string()) });

/** Hume's EVI socket, in text; the tools are set up in the EVI configuration. */
export const hume: Dialect = {
  facts: {
    name: 'Hume EVI',
    address: 'wss://api.hume.ai/v0/evi/chat',
    needsToken: true,
    asks: ['agent', 'tokenEndpoint'],
  },
  address(profile, token) {
    const url = new URL(profile.address);
    if (token) url.searchParams.set('access_token', token);
    if (profile.agent) url.searchParams.set('config_id', profile.agent);
    return url.href;
  },
  opening: () => [],
  read(frame) {
    const reader = typeof frame.type === 'string' ? readers.get(frame.type) : undefined;
    return reader?.(frame) ?? { kind: 'ignored', type: String(frame.type).slice(0, 60) };
  },
  result: ({ id, tool }, result) => {
    const content = JSON.stringify(result);
    if (result.status !== 'error')
      return [{ type: 'tool_response', tool_call_id: id, content, tool_name: tool }];
    // What the model hears is `content`; `error` is for the log.
    const { message: error, errorCode: code } = result;
    return [{ type: 'tool_error', tool_call_id: id, error, code, content, level: 'warn' }];
  },
  text: (text) => [{ type: 'user_input', text }],
  context: (text) => [{ type: 'session_settings', context: { text, type: 'persistent' } }],
  closing: () => [],
  closed,
};

const readers = new Map<string, (frame: Frame) => AgentEvent | undefined>([
  ['chat_metadata', (frame) => ({ kind: 'ready', conversation: callId.safeParse(frame.chat_id).data })],
  ['user_message', (frame) => said('user', frame)],
  ['assistant_message', (frame) => said('agent', frame)],
  ['tool_call', readCall],
  ['error', readComplaint],
]);

function said(from: 'user' | 'agent', frame: Frame): AgentEvent | undefined {
  const text = spoken.safeParse(frame).data?.message.content;
  return text ? { kind: 'text', from, text } : undefined;
}

function readCall(frame: Frame): AgentEvent {
  const parsed = toolCall.safeParse(frame);
  if (parsed.success) {
    const { tool_call_id: id, name: tool, parameters, tool_type } = parsed.data;
    if (tool_type === 'builtin')
      return { kind: 'callNote', tool, text: 'The agent’s server runs this tool.' };
    return { kind: 'call', id, tool, args: callArguments(parameters) };
  }
  const [issue] = parsed.error.issues;
  return {
    kind: 'badCall',
    id: callId.safeParse(frame.tool_call_id).data,
    problem: `The tool call cannot be read: ${issue?.path.join('.') || 'frame'}: ${issue?.message ?? 'not understood'}.`,
  };
}

function readComplaint(frame: Frame): AgentEvent {
  const { message = 'an error without words', slug } = complaint.safeParse(frame).data ?? {};
  return {
    kind: 'rejected',
    reason: `Hume reports: ${message.slice(0, 200)}${slug ? ` (${slug.slice(0, 60)})` : ''}`,
  };
}

function closed({ code, word, opened, attempt }: Closing): ReturnType<Dialect['closed']> {
  if (!opened) {
    const reason =
      'Hume did not let us in. Look at the access token, which lives for half an hour, and at the configuration’s id.';
    return { reason, next: 'fail' };
  }
  if (code === 1000) return { reason: 'The agent ended the conversation.', next: 'end' };
  if (code === 1008)
    return { reason: `Hume refused the conversation: ${word.slice(0, 200) || code}.`, next: 'fail' };
  return { reason: `The connection was lost (${code}).`, next: attempt < MOST_ATTEMPTS ? 'restart' : 'fail' };
}
