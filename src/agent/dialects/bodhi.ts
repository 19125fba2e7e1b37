import { z } from '#contract/schema';
import type { Frame } from '../frame';
import { readBodhiBehaviors } from './bodhiBehaviors';
import { readBodhiNews } from './bodhiNews';
import { readBodhiSound, usualSound } from './bodhiSound';
import { callArguments } from './callArguments';
import type { AgentEvent, Asked, Closing, Dialect } from './dialect';
import { several } from './several';

const callId = z.string().check(z.minLength(1), z.maxLength(256));
const toolCall = z.object({
  id: callId,
  name: z.string(),
  args: z.optional(z.unknown()),
  timeoutMs: z.optional(z.number()),
  answerAs: z.optional(z.literal('ext.tool_result')),
});
const transcript = z.object({
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  partial: z.optional(z.boolean()),
});

/**
 * A Bodhi server of one's own (bodhi-realtime-agent) with our adapter in it, `pagehand/bodhi`. What begins with `ext.` is the
 * adapter's: the framework itself calls no tools on its clients.
 */
export const bodhi: Dialect = {
  facts: { name: 'Bodhi', address: 'ws://localhost:9900/', needsToken: false, asks: [] },
  binary: 'sound',
  sound: { formats: () => usualSound, write: (bytes) => bytes },
  address(profile, token) {
    const url = new URL(profile.address);
    if (token) url.searchParams.set('token', token);
    return url.href;
  },
  opening: () => [],
  read(frame) {
    const reader = typeof frame.type === 'string' ? readers.get(frame.type) : undefined;
    return reader?.(frame) ?? readBodhiBehaviors(frame) ?? readBodhiNews(frame) ?? ignored(frame);
  },
  result: (asked, result) => [answer(asked, result)],
  progress: (asked, message) => [
    asked.answerAs === undefined
      ? response(asked.id, { progress: message })
      : { type: 'ext.tool_progress', id: asked.id, message },
  ],
  directive: (directive) => [response('ext.directive', directive)],
  text: (text) => [{ type: 'text_input', text }],
  choose: (key, preset) => [{ type: 'behavior.set', key, preset }],
  closing: () => [],
  closed,
};

const readers = new Map<string, (frame: Frame) => AgentEvent | undefined>([
  ['session.config', (frame) => several(readBodhiSound(frame), { kind: 'ready' })],
  // The session's own client has the sound.
  ['ext.hello', () => several({ kind: 'soundFormats', formats: undefined }, { kind: 'ready' })],
  ['transcript', readTranscript],
  ['turn.end', () => several({ kind: 'turn', begins: false }, { kind: 'speaking', who: 'agent', on: false })],
  [
    'turn.interrupted',
    () =>
      several(
        { kind: 'turn', begins: false },
        { kind: 'interrupted' },
        { kind: 'speaking', who: 'agent', on: false },
      ),
  ],
  ['ext.tool_call', readCall],
  ['ext.tool_cancel', readCancel],
  // No message of the framework's, but all its sample servers send it.
  ['session_end', () => ({ kind: 'ended', reason: 'The agent ended the conversation.' })],
]);

function ignored(frame: Frame): AgentEvent {
  return { kind: 'ignored', type: String(frame.type).slice(0, 60) };
}

function answer({ id, answerAs }: Asked, result: unknown): Frame {
  return answerAs === undefined ? response(id, result) : { type: answerAs, id, result };
}

// Without a selectedOptionId, so that the framework does not take it for an answer to one of its own questions.
function response(requestId: string, formData: unknown): Frame {
  return { type: 'ui.response', payload: { requestId, formData } };
}

function readTranscript(frame: Frame): AgentEvent | undefined {
  const { role, text, partial } = transcript.safeParse(frame).data ?? {};
  if (!text || partial) return undefined;
  return { kind: 'text', from: role === 'user' ? 'user' : 'agent', text };
}

function readCall(frame: Frame): AgentEvent {
  const parsed = toolCall.safeParse(frame);
  if (parsed.success) {
    const { id, name: tool, args, timeoutMs, answerAs } = parsed.data;
    return { kind: 'call', id, tool, args: callArguments(args), timeoutMs, answerAs };
  }
  const [issue] = parsed.error.issues;
  return {
    kind: 'badCall',
    id: callId.safeParse(frame.id).data,
    problem: `The tool call cannot be read: ${issue?.path.join('.') || 'frame'}: ${issue?.message ?? 'not understood'}.`,
  };
}

function readCancel(frame: Frame): AgentEvent | undefined {
  const id = callId.safeParse(frame.id);
  return id.success ? { kind: 'cancel', id: id.data } : undefined;
}

const MOST_ATTEMPTS = 10;

function closed({ code, word, opened, attempt }: Closing): ReturnType<Dialect['closed']> {
  if (!opened) {
    const reason = 'Nobody answers at the agent’s address. Is the Bodhi server running?';
    return { reason, next: attempt < MOST_ATTEMPTS ? 'restart' : 'fail' };
  }
  switch (code) {
    case 1000:
    // The framework knows no close codes; its older samples end a session with this one.
    case 4000:
      return {
        reason: word ? `The agent ended the conversation: ${word}.` : 'The agent ended the conversation.',
        next: 'end',
      };
    case 1008:
      return {
        reason: `The agent’s server refused the conversation: ${word || 'no reason given'}.`,
        next: 'fail',
      };
    default:
      return { reason: `The connection was lost (${code}).`, next: 'restart' };
  }
}
