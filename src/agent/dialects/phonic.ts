import { fromBase64, toBase64 } from '#contract/base64';
import { z } from '#contract/schema';
import { soundNamed, USUAL_SOUND } from '#contract/sound';
import type { Frame } from '../frame';
import { callArguments } from './callArguments';
import type { AgentEvent, Dialect } from './dialect';
import { afterClosing, complaint } from './phonicProblems';
import { tokenParameter, tokenProblem } from './phonicToken';
import { several, userBegins } from './several';

const callId = z.string().check(z.minLength(1), z.maxLength(256));
const toolCall = z.object({
  tool_call_id: callId,
  tool_name: z.string(),
  parameters: z.optional(z.unknown()),
});
const processed = z.object({
  tool_call_id: callId,
  tool: z.optional(z.object({ name: z.string() })),
  timed_out: z.nullish(z.boolean()),
  error_message: z.nullish(z.string()),
  endpoint_url: z.nullish(z.string()),
});
const told = z.object({ text: z.string() });

/** Phonic's conversation socket (docs.phonic.ai: conversations, websocket tools). */
export const phonic: Dialect = {
  facts: {
    name: 'Phonic',
    address: 'wss://api.phonic.ai/v1/sts/ws',
    needsToken: true,
    asks: ['agent', 'project', 'sound', 'pushToTalk', 'namesTools', 'tokenEndpoint'],
  },
  declares: ({ namesTools }) => (namesTools ? 'names' : 'phonic-inline'),
  tokenProblem,
  address(profile, token, resume) {
    const url = new URL(profile.address);
    if (token) url.searchParams.set(tokenParameter(token), token);
    if (resume !== undefined) url.searchParams.set('reconnect_conv_id', resume);
    return url.href;
  },
  opening: ({ profile, tools }) => [
    {
      type: 'config',
      ...(profile.agent && { agent: profile.agent }),
      ...(profile.project && { project: profile.project }),
      input_format: profile.sound ?? USUAL_SOUND,
      output_format: profile.sound ?? USUAL_SOUND,
      ...(profile.pushToTalk && { push_to_talk: true }),
      tools,
    },
  ],
  read(frame) {
    const reader = typeof frame.type === 'string' ? readers.get(frame.type) : undefined;
    return reader ? reader(frame) : ignored(frame);
  },
  acknowledges: true,
  result: ({ id }, output) => [{ type: 'tool_call_output', tool_call_id: id, output }],
  text: (text) => [{ type: 'generate_reply', user_message: text }],
  context: (words) => [{ type: 'add_system_message', system_message: words }],
  declare: (tools) => [{ type: 'update_tools_subset', tools }],
  sound: {
    formats: ({ sound = USUAL_SOUND }) => soundNamed(sound),
    write: (bytes) => ({
      type: 'audio_chunk',
      audio: toBase64(bytes),
      iso_date_time: new Date().toISOString(),
    }),
  },
  listen: (on) => [{ type: on ? 'unmute' : 'mute' }],
  // The conversation ends with the socket.
  closing: () => [],
  closed: afterClosing,
};

const readers = new Map<string, (frame: Frame) => AgentEvent>([
  ['conversation_created', readName],
  ['ready_to_start_conversation', () => ({ kind: 'ready' })],
  ['conversation_reconnected', () => ({ kind: 'ready' })],
  ['input_text', (frame) => spoken(frame, (text) => ({ kind: 'text', from: 'user', text }))],
  ['audio_chunk', readSound],
  [
    'assistant_started_speaking',
    () => several({ kind: 'textEnd' }, { kind: 'speaking', who: 'agent', on: true }),
  ],
  [
    'assistant_finished_speaking',
    () => several({ kind: 'textEnd' }, { kind: 'speaking', who: 'agent', on: false }),
  ],
  // Told instead of assistant_finished_speaking when the user interrupts.
  ['user_started_speaking', () => several({ kind: 'textEnd' }, ...userBegins)],
  ['user_finished_speaking', () => ({ kind: 'speaking', who: 'user', on: false })],
  ['tool_call', readCall],
  ['tool_call_interrupted', readInterruption],
  ['tool_call_output_processed', readProcessed],
  ['warning', (frame) => ({ kind: 'notice', text: complaint(frame.warning, undefined) })],
  ['error', (frame) => ({ kind: 'rejected', reason: complaint(frame.error, frame.param_errors) })],
  ['assistant_ended_conversation', () => ({ kind: 'ended', reason: 'The agent ended the conversation.' })],
]);

function ignored(frame: Frame): AgentEvent {
  return { kind: 'ignored', type: String(frame.type).slice(0, 60) };
}

function readName(frame: Frame): AgentEvent {
  const id = callId.safeParse(frame.conversation_id);
  return id.success ? { kind: 'named', conversation: id.data } : ignored(frame);
}

function spoken(frame: Frame, event: (text: string) => AgentEvent): AgentEvent {
  const text = told.safeParse(frame).data?.text;
  return text ? event(text) : ignored(frame);
}

function readSound(frame: Frame): AgentEvent {
  const words = spoken(frame, (text) => ({ kind: 'textPart', text }));
  if (!frame.audio) return words;
  const bytes = fromBase64(frame.audio);
  const sound: AgentEvent = bytes ? { kind: 'sound', bytes } : { kind: 'lostSound' };
  return words.kind === 'ignored' ? sound : several(sound, words);
}

function readCall(frame: Frame): AgentEvent {
  const parsed = toolCall.safeParse(frame);
  if (parsed.success) {
    const { tool_call_id: id, tool_name: tool, parameters } = parsed.data;
    return { kind: 'call', id, tool, args: callArguments(parameters) };
  }
  const [issue] = parsed.error.issues;
  return {
    kind: 'badCall',
    id: callId.safeParse(frame.tool_call_id).data,
    problem: `The tool call cannot be read: ${issue?.path.join('.') || 'frame'}: ${issue?.message ?? 'not understood'}.`,
  };
}

function readInterruption(frame: Frame): AgentEvent {
  const id = callId.safeParse(frame.tool_call_id);
  return id.success ? { kind: 'cancel', id: id.data } : ignored(frame);
}

function readProcessed(frame: Frame): AgentEvent {
  const parsed = processed.safeParse(frame).data;
  if (!parsed) return ignored(frame);
  const { tool_call_id: id, tool, timed_out, error_message, endpoint_url } = parsed;
  const name = tool?.name ?? 'a tool';
  if (timed_out) return { kind: 'notice', text: `Phonic did not wait for the answer of ${name}.` };
  if (error_message)
    return { kind: 'notice', text: `Phonic could not use ${name}: ${error_message.slice(0, 200)}` };
  if (endpoint_url) return { kind: 'callNote', tool: name, text: 'The agent’s server ran this tool.' };
  return { kind: 'settled', id };
}
