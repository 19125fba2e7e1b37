import type { Connection } from '#contract/connection';
import type { Profile } from '#contract/profile';
import type { ToolResult } from '#contract/result';
import { addressProblem } from './address';
import { backOffMs } from './backOff';
import type { AgentEvent, Dialect } from './dialects/dialect';
import { type Frame, readFrame } from './frame';

const READY_WITHIN_MS = 15_000;
const HEALTHY_AFTER_MS = 60_000;

export interface ConnectionOptions {
  profile: Profile;
  token: string;
  dialect: Dialect;
  /** Everything the agent says once the conversation is open, except complaints and its end. */
  onEvent(event: AgentEvent): void;
  onState(state: Connection): void;
}

export interface AgentConnection {
  readonly profileId: string;
  /** True once closed, ended by the agent, or failed for good; it will not open again. */
  readonly over: boolean;
  readonly conversation: string | undefined;
  /** False when the socket is not open: nothing was sent. */
  sendText(text: string): boolean;
  sendResult(id: string, result: ToolResult): boolean;
  /** Tries at once when waiting for the next attempt. */
  nudge(): void;
  close(): void;
}

/**
 * One agent's socket: opens it, starts the conversation, hands on what is said, and reconnects with jittered
 * back-off until closed or until a problem that trying again cannot cure.
 */
export function connect(options: ConnectionOptions): AgentConnection {
  const { profile, token, dialect } = options;
  let socket: WebSocket | undefined;
  let conversation: string | undefined;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const tell = (state: Pick<Connection, 'phase' | 'reason' | 'retryAt' | 'conversation'>) =>
    options.onState({ profileId: profile.id, agent: profile.name, since: Date.now(), ...state });

  const fail = (reason: string) => {
    closed = true;
    drop();
    tell({ phase: 'failed', reason });
  };

  const drop = () => {
    clearTimeout(timer);
    const leaving = socket;
    socket = undefined;
    conversation = undefined;
    leaving?.close(1000);
  };

  const wait = (reason: string) => {
    drop();
    const delayMs = backOffMs(attempt);
    attempt += 1;
    tell({ phase: 'waiting', reason, retryAt: Date.now() + delayMs });
    timer = setTimeout(open, delayMs);
  };

  const open = () => {
    clearTimeout(timer);
    if (closed || socket) return;
    tell({ phase: 'connecting' });
    const opened = new WebSocket(dialect.address(profile, token));
    socket = opened;
    let lastProblem: string | undefined;
    // An old socket's late events never touch the one that took its place.
    const current = () => socket === opened;
    timer = setTimeout(() => current() && wait('The agent did not answer.'), READY_WITHIN_MS);
    opened.onopen = () => {
      if (current()) for (const frame of dialect.opening()) opened.send(JSON.stringify(frame));
    };
    opened.onmessage = ({ data }) => {
      if (!current()) return;
      const event = understand(data);
      switch (event.kind) {
        case 'ready':
          clearTimeout(timer);
          conversation = event.conversation;
          timer = setTimeout(() => {
            attempt = 0;
          }, HEALTHY_AFTER_MS);
          tell({ phase: 'live', conversation });
          return;
        case 'problem':
          if (event.lasting) fail(event.reason);
          else lastProblem = event.reason;
          return;
        case 'ended':
          closed = true;
          drop();
          tell({ phase: 'off', reason: event.reason });
          return;
        default:
          options.onEvent(event);
      }
    };
    opened.onclose = ({ code }) => {
      if (!current()) return;
      const meaning = dialect.closed(code);
      const reason = lastProblem ?? meaning.reason;
      if (meaning.lasting) fail(reason);
      else wait(reason);
    };
  };

  const understand = (data: unknown): AgentEvent => {
    const read = readFrame(data);
    if (read.ok) return dialect.read(read.frame);
    const meant = read.frame && dialect.read(read.frame);
    const id = meant?.kind === 'call' || meant?.kind === 'badCall' ? meant.id : undefined;
    return { kind: 'badCall', id, problem: read.problem };
  };

  const send = (frame: Frame) => {
    if (socket?.readyState !== WebSocket.OPEN || conversation === undefined) return false;
    socket.send(JSON.stringify(frame));
    return true;
  };

  const problem = addressProblem(profile.address);
  if (problem) fail(problem);
  else open();

  return {
    profileId: profile.id,
    get over() {
      return closed;
    },
    get conversation() {
      return conversation;
    },
    sendText: (text) => send(dialect.text(text)),
    sendResult: (id, result) => send(dialect.result(id, result)),
    nudge: open,
    close() {
      if (closed) return;
      for (const frame of dialect.closing()) send(frame);
      closed = true;
      drop();
      tell({ phase: 'off' });
    },
  };
}
