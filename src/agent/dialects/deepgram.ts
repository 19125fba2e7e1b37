import { z } from '#contract/schema';
import { soundNamed } from '#contract/sound';
import type { Frame } from '../frame';
import { callArguments } from './callArguments';
import type { AgentEvent, Closing, Dialect } from './dialect';
import { INSTRUCTIONS } from './instructions';
import { several, userBegins } from './several';

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const MOST_ATTEMPTS = 5;

const callId = z.string().check(z.minLength(1), z.maxLength(256));
const request = z.object({ functions: z.array(z.unknown()) });
const functionCall = z.object({
  id: callId,
  name: z.string(),
  arguments: z.optional(z.unknown()),
  client_side: z.optional(z.boolean()),
});
const cancelled = z.object({ functions: z.array(z.object({ id: callId })) });
const spoken = z.object({ role: z.enum(['user', 'assistant']), content: z.string() });
const complaint = z.object({ description: z.string(), code: z.nullish(z.string()) });

/** Deepgram's voice agent socket; the functions are declared in the settings, each without an endpoint. */
export const deepgram: Dialect = {
  facts: {
    name: 'Deepgram',
    address: 'wss://agent.deepgram.com/v1/agent/converse',
    needsToken: true,
    asks: ['tokenEndpoint'],
  },
  declares: () => 'deepgram',
  binary: 'sound',
  sound: { formats: () => soundNamed('pcm_24000'), write: (bytes) => bytes },
  tokenProblem(token) {
    if (JWT.test(token)) return undefined;
    return token === ''
      ? 'Deepgram needs a token. Add it in the options.'
      : 'This is not a short-lived Deepgram token (a JWT). An API key opens the whole account and must not be kept in a browser: make a token with it on a server (POST /v1/auth/grant).';
  },
  protocols: (token) => ['bearer', token],
  address: ({ address }) => new URL(address).href,
  opening: ({ tools }) => [
    {
      type: 'Settings',
      audio: {
        input: { encoding: 'linear16', sample_rate: 24_000 },
        output: { encoding: 'linear16', sample_rate: 24_000, container: 'none' },
      },
      agent: {
        listen: { provider: { type: 'deepgram', model: 'nova-3' } },
        think: {
          provider: { type: 'open_ai', model: 'gpt-4o-mini' },
          prompt: INSTRUCTIONS,
          functions: tools,
        },
        speak: { provider: { type: 'deepgram', model: 'aura-2-thalia-en' } },
      },
    },
  ],
  read(frame) {
    const reader = typeof frame.type === 'string' ? readers.get(frame.type) : undefined;
    return reader?.(frame) ?? { kind: 'ignored', type: String(frame.type).slice(0, 60) };
  },
  result: ({ id, tool }, result) => [
    { type: 'FunctionCallResponse', id, name: tool, content: JSON.stringify(result) },
  ],
  text: (content) => [{ type: 'InjectUserMessage', content }],
  context: (prompt) => [{ type: 'UpdatePrompt', prompt }],
  // Without sound from us the server closes after some ten seconds.
  keepAlive: { frame: { type: 'KeepAlive' }, everyMs: 5000 },
  closing: () => [],
  closed,
};

const readers = new Map<string, (frame: Frame) => AgentEvent | undefined>([
  ['SettingsApplied', () => ({ kind: 'ready' })],
  ['ConversationText', readText],
  ['UserStartedSpeaking', () => several(...userBegins)],
  ['AgentAudioDone', () => ({ kind: 'speaking', who: 'agent', on: false })],
  ['FunctionCallRequest', readRequest],
  ['FunctionCallCancelled', readCancel],
  ['Warning', (frame) => notice(frame, 'Deepgram warns')],
  ['Error', readComplaint],
]);

function readText(frame: Frame): AgentEvent | undefined {
  const { role, content } = spoken.safeParse(frame).data ?? {};
  return content ? { kind: 'text', from: role === 'user' ? 'user' : 'agent', text: content } : undefined;
}

function readRequest(frame: Frame): AgentEvent {
  const parsed = request.safeParse(frame);
  if (parsed.success) return { kind: 'several', events: parsed.data.functions.map(readFunction) };
  return {
    kind: 'badCall',
    id: undefined,
    problem: 'The function request cannot be read: it names no functions.',
  };
}

function readFunction(asked: unknown): AgentEvent {
  const parsed = functionCall.safeParse(asked);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const { id, name } =
      z.object({ id: z.optional(callId), name: z.optional(z.string()) }).safeParse(asked).data ?? {};
    const problem = `The function call cannot be read: ${issue?.path.join('.') || 'function'}: ${issue?.message ?? 'not understood'}.`;
    return { kind: 'badCall', id, ...(name !== undefined && { tool: name }), problem };
  }
  const { id, name: tool, arguments: args, client_side } = parsed.data;
  if (client_side === false) return { kind: 'callNote', tool, text: 'The agent’s server runs this tool.' };
  return { kind: 'call', id, tool, args: callArguments(args) };
}

function readCancel(frame: Frame): AgentEvent | undefined {
  const { functions } = cancelled.safeParse(frame).data ?? {};
  return functions && { kind: 'several', events: functions.map(({ id }) => ({ kind: 'cancel', id })) };
}

function notice(frame: Frame, who: string): AgentEvent {
  const { description = 'something without words', code } = complaint.safeParse(frame).data ?? {};
  return {
    kind: 'notice',
    text: `${who}: ${description.slice(0, 200)}${code ? ` (${code.slice(0, 60)})` : ''}`,
  };
}

function readComplaint(frame: Frame): AgentEvent {
  const { description = 'an error without words', code } = complaint.safeParse(frame).data ?? {};
  const reason = `Deepgram reports: ${description.slice(0, 200)}${code ? ` (${code.slice(0, 60)})` : ''}`;
  return { kind: 'rejected', reason };
}

function closed({ code, word, opened, attempt }: Closing): ReturnType<Dialect['closed']> {
  if (!opened) {
    const reason =
      'Deepgram did not let us in. Its tokens live for seconds: let a server make them, and name it in the options.';
    return { reason, next: 'fail' };
  }
  if (code === 1000) return { reason: 'The agent ended the conversation.', next: 'end' };
  const reason = word
    ? `The connection was lost (${code}: ${word.slice(0, 100)}).`
    : `The connection was lost (${code}).`;
  return { reason, next: attempt < MOST_ATTEMPTS ? 'restart' : 'fail' };
}
