import type { WebSocket } from 'ws';
import { jsonOf } from '../wireData';
import { type ClientMessage, type Config, clientMessage } from './clientMessage';
import type { PhonicConversation } from './phonicConversation';
import { error } from './serverMessage';

interface Door {
  /** The conversation the client comes back to. */
  known: PhonicConversation | undefined;
  agents: readonly string[] | undefined;
  /** Those that are set up, and may be named. */
  tools: readonly string[];
  begin(config: Config): PhonicConversation;
}

const POLICY_VIOLATION = 1008;

/** Serves one socket: a config first, once, unless it comes back to a conversation (PROTOCOLS 3.2 and 3.7). */
export function servePhonic(socket: WebSocket, { known, agents, tools, begin }: Door): void {
  let conversation = known;
  const reject = (message: string, faults: Record<string, string> = {}) => {
    socket.send(error(message, faults));
    if (!conversation) socket.close(POLICY_VIOLATION, message.slice(0, 100));
  };
  known?.resumeOn(socket);
  socket.on('message', (data, isBinary) => {
    const value = isBinary ? undefined : jsonOf(data);
    const read = clientMessage.safeParse(value);
    // Sound is not kept: it would grow without end.
    if (!read.success || read.data.type !== 'audio_chunk') conversation?.received.push(value);
    if (!read.success) {
      const faults = read.error.issues.map(({ path, message }) => [path.join('.') || 'frame', message]);
      return reject('The message does not fit', Object.fromEntries(faults));
    }
    const message: ClientMessage = read.data;
    const strange = namedTools(message).find((name) => !tools.includes(name));
    if (strange !== undefined) {
      return reject('The config is not valid', { tools: `There is no tool “${strange}”` });
    }
    if (conversation) {
      if (message.type === 'config') return reject('The conversation has its config already');
      const fault = conversation.take(message);
      return fault === undefined ? undefined : reject(fault);
    }
    if (message.type !== 'config') return reject('The first message must be a config');
    if (agents && message.agent !== undefined && !agents.includes(message.agent)) {
      return reject('The config is not valid', { agent: `There is no agent “${message.agent}”` });
    }
    conversation = begin(message);
    conversation.received.push(value);
  });
}

function namedTools(message: ClientMessage): string[] {
  const named =
    message.type === 'config' || message.type === 'update_tools_subset' ? message.tools : undefined;
  return (named ?? []).filter((tool) => typeof tool === 'string');
}
