import { z } from '#contract/schema';
import type { Frame } from '../frame';
import { callArguments } from './callArguments';
import type { AgentEvent, Dialect } from './dialect';

const callId = z.string().check(z.minLength(1), z.maxLength(256));
const toolCall = z.object({
  client_tool_call: z.object({
    tool_call_id: callId,
    tool_name: z.string(),
    parameters: z.optional(z.unknown()),
  }),
});
const begun = z.object({ conversation_initiation_metadata_event: z.object({ conversation_id: z.string() }) });
const beat = z.object({ ping_event: z.object({ event_id: z.number() }) });
const userSaid = z.object({ user_transcription_event: z.object({ user_transcript: z.string() }) });
const agentSaid = z.object({ agent_response_event: z.object({ agent_response: z.string() }) });

/** ElevenLabs' agent socket, in text: the tools are set up on the agent, as type `client`. */
export const elevenlabs: Dialect = {
  facts: {
    name: 'ElevenLabs',
    address: 'wss://api.elevenlabs.io/v1/convai/conversation',
    needsToken: false,
    asks: ['agent', 'tokenEndpoint'],
  },
  protocols: (token) => ['convai', ...(token ? [`bearer.${token}`] : [])],
  address(profile) {
    const url = new URL(profile.address);
    if (profile.agent) url.searchParams.set('agent_id', profile.agent);
    return url.href;
  },
  opening: () => [{ type: 'conversation_initiation_client_data' }],
  read(frame) {
    const reader = typeof frame.type === 'string' ? readers.get(frame.type) : undefined;
    return reader?.(frame) ?? { kind: 'ignored', type: String(frame.type).slice(0, 60) };
  },
  // A result is text there.
  result: ({ id }, result) => [
    {
      type: 'client_tool_result',
      tool_call_id: id,
      result: JSON.stringify(result),
      is_error: result.status === 'error',
    },
  ],
  // The default of a client tool's response_timeout_secs.
  patienceMs: 20_000,
  late: (text) => [{ type: 'contextual_update', text }],
  text: (text) => [{ type: 'user_message', text }],
  context: (text) => [{ type: 'contextual_update', text }],
  closing: () => [],
  closed({ code, word, opened }) {
    if (!opened) {
      const reason =
        'ElevenLabs did not let us in. Look at the agent’s id, and at the token if it asks for one.';
      return { reason, next: 'fail' };
    }
    if (code === 1000) return { reason: 'The agent ended the conversation.', next: 'end' };
    if (code === 1008 || code === 3000) {
      return { reason: `ElevenLabs refused the conversation: ${word.slice(0, 200) || code}.`, next: 'fail' };
    }
    return { reason: `The connection was lost (${code}).`, next: 'restart' };
  },
};

const readers = new Map<string, (frame: Frame) => AgentEvent | undefined>([
  ['conversation_initiation_metadata', readBeginning],
  ['ping', readBeat],
  [
    'user_transcript',
    (frame) => said('user', userSaid.safeParse(frame).data?.user_transcription_event.user_transcript),
  ],
  [
    'agent_response',
    (frame) => said('agent', agentSaid.safeParse(frame).data?.agent_response_event.agent_response),
  ],
  ['client_tool_call', readCall],
]);

function readBeginning(frame: Frame): AgentEvent {
  const conversation = begun.safeParse(frame).data?.conversation_initiation_metadata_event.conversation_id;
  return { kind: 'ready', conversation };
}

function readBeat(frame: Frame): AgentEvent | undefined {
  const event_id = beat.safeParse(frame).data?.ping_event.event_id;
  return event_id === undefined ? undefined : { kind: 'reply', frame: { type: 'pong', event_id } };
}

function said(from: 'user' | 'agent', text: string | undefined): AgentEvent | undefined {
  return text ? { kind: 'text', from, text } : undefined;
}

function readCall(frame: Frame): AgentEvent {
  const parsed = toolCall.safeParse(frame);
  if (parsed.success) {
    const { tool_call_id: id, tool_name: tool, parameters } = parsed.data.client_tool_call;
    return { kind: 'call', id, tool, args: callArguments(parameters) };
  }
  const [issue] = parsed.error.issues;
  const id = z.object({ tool_call_id: callId }).safeParse(frame.client_tool_call).data?.tool_call_id;
  const where = issue?.path.join('.') || 'frame';
  return {
    kind: 'badCall',
    id,
    problem: `The tool call cannot be read: ${where}: ${issue?.message ?? 'not understood'}.`,
  };
}
