import type { RawData, WebSocket } from 'ws';
import { type ClientMessage, clientMessage } from './clientMessage';
import type { PhonicConversation } from './phonicConversation';
import { error } from './serverMessage';

interface Door {
  /** The conversation the client comes back to. */
  known: PhonicConversation | undefined;
  agents: readonly string[] | undefined;
  begin(): PhonicConversation;
}

const POLICY_VIOLATION = 1008;

/** Serves one socket: a config first, once, unless it comes back to a conversation (PROTOCOLS 3.2 and 3.7). */
export function servePhonic(socket: WebSocket, { known, agents, begin }: Door): void {
  let conversation = known;
  const reject = (message: string, faults: Record<string, string> = {}) => {
    socket.send(error(message, faults));
    if (!conversation) socket.close(POLICY_VIOLATION, message.slice(0, 100));
  };
  known?.resumeOn(socket);
  socket.on('message', (data, isBinary) => {
    const value = isBinary ? undefined : json(data);
    conversation?.received.push(value);
    const read = clientMessage.safeParse(value);
    if (!read.success) {
      const faults = read.error.issues.map(({ path, message }) => [path.join('.') || 'frame', message]);
      return reject('The message does not fit', Object.fromEntries(faults));
    }
    const message: ClientMessage = read.data;
    if (conversation) {
      if (message.type === 'config') return reject('The conversation has its config already');
      return conversation.take(message);
    }
    if (message.type !== 'config') return reject('The first message must be a config');
    if (agents && message.agent !== undefined && !agents.includes(message.agent)) {
      return reject('The config is not valid', { agent: `There is no agent “${message.agent}”` });
    }
    conversation = begin();
    conversation.received.push(value);
  });
}

function json(data: RawData): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return String(data);
  }
}
