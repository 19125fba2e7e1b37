import { z } from '#contract/schema';
import { blackboxDoor } from '../doors/blackboxDoor';
import type { Frame } from '../frame';
import { STOP_SAID } from '../stopSaid';
import { problems } from './blackboxProblems';
import { callArguments } from './callArguments';
import type { AgentEvent, Dialect } from './dialect';

const connectionData = z.object({ recordId: z.optional(z.string()), jobId: z.optional(z.string()) });
const text = z.object({ source: z.enum(['assistant', 'user']), text: z.string() });
const MOST_REFUSALS = 3;

const request = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(256)),
  toolName: z.string(),
  args: z.optional(z.unknown()),
});
// Documented as sdpOffer; seen live as invite.
const offer = z.object({ invite: z.nullish(z.string()), sdpOffer: z.nullish(z.string()) });
const ending = z.object({ status: z.nullish(z.string()), errorMessage: z.nullish(z.string()) });
const complaint = z.object({ message: z.string() });

/**
 * Dasha BlackBox's web-integration socket, for chats and web calls; a call's sound takes a way of its own, WebRTC
 * (blackbox.dasha.ai/docs/websockets/message-reference and tool-execution).
 */
export const blackbox: Dialect = {
  facts: {
    name: 'Dasha BlackBox',
    address: 'wss://blackbox.dasha.ai/api/v1/ws/webCall',
    regions: ['wss://blackbox.ru.dasha.ai/api/v1/ws/webCall'],
    needsToken: true,
    asks: ['callType'],
  },
  door: blackboxDoor,
  address(profile, token) {
    const url = new URL(profile.address);
    if (token) url.searchParams.set('token', token);
    return url.href;
  },
  opening: ({ profile: { callType = 'chat' } }) => [
    stamped({ type: 'initialize', request: { callType, additionalData: {} } }),
  ],
  read(frame) {
    const reader = typeof frame.type === 'string' ? readers.get(frame.type) : undefined;
    return reader ? reader(frame) : ignored(frame);
  },
  // The server closes with 1007 when channelId is left out of a tool response.
  result: ({ id }, result) => [
    stamped({ type: 'websocketToolResponse', channelId: null, content: { id, result } }),
  ],
  text: (content) => [stamped({ type: 'incomingChatMessage', content })],
  // It knows no other way, and an agent that is not told goes on by itself.
  stopped: () => [stamped({ type: 'incomingChatMessage', content: STOP_SAID })],
  answerOffer: (sdpAnswer) => [stamped({ type: 'sdpAnswer', channelId: null, data: { sdpAnswer } })],
  closing: () => [stamped({ type: 'terminate' })],
  closed({ code, word, attempt }) {
    if (refusals.has(code)) {
      const reason = `The agent’s server refused the connection (${word.slice(0, 200) || code}). Look at the token and at the integration’s allowed origins.`;
      return { reason, next: 'fail' };
    }
    if (code === 1007) {
      const reason = 'The agent’s server did not accept a message of ours (1007).';
      return { reason, next: attempt < MOST_REFUSALS ? 'restart' : 'fail' };
    }
    return { reason: `The connection was lost (${code}).`, next: 'restart' };
  },
};

// BlackBox documents none of its own; these mean policy violation, unauthorized and forbidden wherever they are used
// (RFC 6455, section 7.4.1; IANA's registry of close codes).
const refusals = new Set([1008, 3000, 3003]);

const readers = new Map<string, (frame: Frame) => AgentEvent>([
  ['event', readEvent],
  ['text', readText],
  ['websocketToolRequest', readRequest],
  ['toolCall', (frame) => readNote(frame, 'The agent asked for this tool.')],
  ['toolCallResult', (frame) => readNote(frame, 'The agent has the result.')],
  ['error', readComplaint],
  ['sdpInvite', readOffer],
  ['conversationResult', readEnd],
]);

function stamped({ type, ...body }: Frame): Frame {
  return { type, timestamp: new Date().toISOString(), ...body };
}

function ignored(frame: Frame): AgentEvent {
  return { kind: 'ignored', type: String(frame.type).slice(0, 60) };
}

function readEvent(frame: Frame): AgentEvent {
  switch (frame.name) {
    case 'connection': {
      const data = connectionData.safeParse(frame.data).data;
      // Documented as recordId; seen live as jobId.
      return { kind: 'ready', conversation: data?.recordId ?? data?.jobId ?? crypto.randomUUID() };
    }
    // Where the first of the two was missed, as it is on some hosts, this one says the same.
    case 'opened':
      return { kind: 'ready' };
    case 'closed':
      return { kind: 'ended', reason: 'The agent ended the conversation.' };
    case 'failedOpen':
      return { kind: 'problem', reason: 'The agent could not start. Look at its settings.', lasting: true };
    default:
      return ignored(frame);
  }
}

function readText(frame: Frame): AgentEvent {
  const parsed = text.safeParse(frame.content);
  if (!parsed.success) return ignored(frame);
  return { kind: 'text', from: parsed.data.source === 'user' ? 'user' : 'agent', text: parsed.data.text };
}

function readRequest(frame: Frame): AgentEvent {
  const parsed = request.safeParse(frame.content);
  if (parsed.success) {
    return {
      kind: 'call',
      id: parsed.data.id,
      tool: parsed.data.toolName,
      args: callArguments(parsed.data.args),
    };
  }
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') || 'content';
  return {
    kind: 'badCall',
    id: callId(frame),
    problem: `The tool request cannot be read: ${where}: ${issue?.message ?? 'not understood'}.`,
  };
}

function callId(frame: Frame): string | undefined {
  // Whatever its id is, a request that can be told apart is answered, so that nobody waits in vain.
  const { id } = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(frame.content).data ?? {};
  return id === undefined ? undefined : String(id);
}

function readNote(frame: Frame, said: string): AgentEvent {
  return { kind: 'callNote', tool: typeof frame.name === 'string' ? frame.name : '', text: said };
}

function readComplaint(frame: Frame): AgentEvent {
  const message = complaint.safeParse(frame.data).data?.message ?? 'an error without words';
  return { kind: 'problem', ...problems(message) };
}

function readOffer(frame: Frame): AgentEvent {
  const { invite, sdpOffer } = offer.safeParse(frame.data).data ?? {};
  const sdp = invite ?? sdpOffer;
  return sdp ? { kind: 'offer', sdp } : ignored(frame);
}

function readEnd(frame: Frame): AgentEvent {
  const { status, errorMessage } = ending.safeParse(frame.result).data ?? {};
  const why = errorMessage ?? (status && !/^(completed|success)$/i.test(status) ? status : undefined);
  const reason = why
    ? `The agent ended the conversation: ${why.slice(0, 200)}.`
    : 'The agent ended the conversation.';
  return { kind: 'ended', reason };
}
