import type { Bridge, Listener } from './bridge';
import { readMessage } from './message';
import { sameToken } from './sameToken';

const POLICY_VIOLATION = 1008;
const OPEN = 1;

/** The part of a `ws` socket that is used here. */
interface Socket {
  readyState: number;
  send(data: string): void;
  close(code: number, reason: string): void;
}

export interface OwnSocketOptions {
  /** What the extension must give as `?token=`; without one, anybody who reaches the server is let in. */
  token?: string;
  /** The path the extension connects to, `/pagehand` unless told. */
  path?: string;
}

export interface OwnSocketBridge extends Bridge {
  /** For `onConnection`: true when this socket is the extension's, and then not the session's business. */
  attach(socket: Socket, request: { url?: string | undefined } | undefined): boolean;
  /** For `onJsonFromClient`: true when the message was the extension's answer; else feed it to the session. */
  take(socket: Socket, message: unknown): boolean;
  /** For `onDisconnection`: true when it was the extension that left. */
  detach(socket: Socket): boolean;
}

/**
 * Plugs the extension in beside the session's own client, over a socket of its own through `MultiClientTransport`:
 * with a token, and without taking the session's one client slot. The last extension to connect is the one.
 */
export function ownSocketBridge({ token, path = '/pagehand' }: OwnSocketOptions = {}): OwnSocketBridge {
  const listeners: Listener[] = [];
  const refused = new WeakSet<Socket>();
  let extension: Socket | undefined;
  const leave = () => {
    extension = undefined;
    for (const listener of listeners) listener.left();
  };
  return {
    answerAs: 'ext.tool_result',
    send(message) {
      if (extension?.readyState !== OPEN) return false;
      extension.send(JSON.stringify(message));
      return true;
    },
    listen: (listener) => void listeners.push(listener),
    attach(socket, request) {
      const url = new URL(request?.url ?? '/', 'http://localhost');
      if (url.pathname !== path) return false;
      if (token !== undefined && !sameToken(url.searchParams.get('token') ?? '', token)) {
        refused.add(socket);
        socket.close(POLICY_VIOLATION, 'The token is not known');
        return true;
      }
      const former = extension;
      if (former) leave();
      extension = socket;
      former?.close(1000, 'Another browser took over');
      socket.send(JSON.stringify({ type: 'ext.hello' }));
      return true;
    },
    take(socket, message) {
      if (refused.has(socket)) return true;
      const reply = socket === extension ? readMessage(message) : undefined;
      if (reply) for (const listener of listeners) listener.heard(reply);
      return reply !== undefined;
    },
    detach(socket) {
      if (socket !== extension) return refused.has(socket);
      leave();
      return true;
    },
  };
}
