import type { Connection } from '#contract/connection';
import type { Profile } from '#contract/profile';
import type { ToolResult } from '#contract/result';
import { addressProblem } from './address';
import { backOffMs } from './backOff';
import type { AgentEvent, Dialect } from './dialects/dialect';
import type { Frame } from './frame';
import { createSpeech } from './speech';
import { createThread } from './thread';
import { understand } from './understand';

const READY_WITHIN_MS = 15_000;
const HEALTHY_AFTER_MS = 60_000;

export interface ConnectionOptions {
  profile: Profile;
  token: string;
  dialect: Dialect;
  /** Our tools as the platform wants them declared by a client; none where it knows them already. */
  tools: readonly object[];
  /** Everything the agent says once the conversation is open, except complaints and its end. */
  onEvent(event: AgentEvent): void;
  onState(state: Connection): void;
}

export interface AgentConnection {
  readonly profileId: string;
  /** True once closed, ended by the agent, or failed for good; it will not open again. */
  readonly over: boolean;
  /** Stays while a lost conversation is being resumed. */
  readonly conversation: string | undefined;
  /** False when the socket is not open: nothing was sent. */
  sendText(text: string): boolean;
  /** What is answered while the conversation is being resumed is sent then. */
  sendResult(id: string, result: ToolResult): boolean;
  /** Tries at once when waiting for the next attempt. */
  nudge(): void;
  close(): void;
}

/**
 * One agent's socket: opens it, starts the conversation, hands on what is said, and reconnects with jittered
 * back-off, resuming the conversation where the platform can, until closed or until a problem that trying again
 * cannot cure.
 */
export function connect(options: ConnectionOptions): AgentConnection {
  const { profile, token, dialect, tools } = options;
  const thread = createThread();
  const speech = createSpeech();
  let socket: WebSocket | undefined;
  let isReady = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const tell = (state: Pick<Connection, 'phase' | 'reason' | 'retryAt'>) =>
    options.onState({
      profileId: profile.id,
      agent: profile.name,
      since: Date.now(),
      ...(thread.conversation !== undefined && { conversation: thread.conversation }),
      ...state,
    });

  const end = (phase: 'failed' | 'off', reason: string) => {
    closed = true;
    drop();
    thread.forget();
    tell({ phase, reason });
  };

  const drop = () => {
    clearTimeout(timer);
    const leaving = socket;
    socket = undefined;
    isReady = false;
    leaving?.close(1000);
  };

  const wait = (reason: string, next: 'resume' | 'restart') => {
    drop();
    if (next === 'restart' || thread.resumable === undefined) thread.forget();
    const delayMs = backOffMs(attempt);
    attempt += 1;
    tell({ phase: 'waiting', reason, retryAt: Date.now() + delayMs });
    timer = setTimeout(open, delayMs);
  };

  const open = () => {
    clearTimeout(timer);
    if (closed || socket) return;
    tell({ phase: 'connecting' });
    const resuming = thread.resumable;
    const opened = new WebSocket(dialect.address(profile, token, resuming), dialect.protocols?.(token));
    socket = opened;
    let lastProblem: string | undefined;
    let wasOpen = false;
    // An old socket's late events never touch the one that took its place.
    const current = () => socket === opened;
    timer = setTimeout(() => current() && wait('The agent did not answer.', 'resume'), READY_WITHIN_MS);
    opened.onopen = () => {
      wasOpen = true;
      if (!current() || resuming !== undefined) return;
      for (const frame of dialect.opening({ profile, tools })) opened.send(JSON.stringify(frame));
    };
    opened.onmessage = ({ data }) => {
      if (!current()) return;
      const event = understand(dialect, data);
      switch (event.kind) {
        case 'named':
          thread.name(event.conversation);
          return;
        case 'ready':
          clearTimeout(timer);
          isReady = true;
          thread.open(event.conversation);
          timer = setTimeout(() => {
            attempt = 0;
          }, HEALTHY_AFTER_MS);
          for (const frame of thread.unsettled()) send(frame);
          tell({ phase: 'live' });
          return;
        case 'textPart':
          speech.add(event.text);
          return;
        case 'textEnd': {
          const text = speech.end();
          if (text) options.onEvent({ kind: 'text', from: 'agent', text });
          return;
        }
        case 'reply':
          opened.send(JSON.stringify(event.frame));
          return;
        case 'settled':
          thread.settle(event.id);
          return;
        case 'problem':
          if (event.lasting) end('failed', event.reason);
          else lastProblem = event.reason;
          return;
        case 'rejected':
          if (!isReady) return end('failed', event.reason);
          lastProblem = event.reason;
          options.onEvent({ kind: 'notice', text: event.reason });
          return;
        case 'ended':
          end('off', event.reason);
          return;
        default:
          options.onEvent(event);
      }
    };
    opened.onclose = ({ code, reason: word }) => {
      if (!current()) return;
      const facts = { code, word, opened: wasOpen, resumable: thread.resumable !== undefined, attempt };
      const meaning = dialect.closed(facts);
      const reason = lastProblem ?? meaning.reason;
      if (meaning.next === 'fail') end('failed', reason);
      else if (meaning.next === 'end') end('off', reason);
      else wait(reason, meaning.next);
    };
  };

  const send = (frame: Frame) => {
    if (socket?.readyState !== WebSocket.OPEN || !isReady) return false;
    socket.send(JSON.stringify(frame));
    return true;
  };

  const problem = addressProblem(profile.address) ?? dialect.tokenProblem?.(token);
  if (problem) end('failed', problem);
  else open();

  return {
    profileId: profile.id,
    get over() {
      return closed;
    },
    get conversation() {
      return thread.conversation;
    },
    sendText: (text) => send(dialect.text(text)),
    sendResult(id, result) {
      const frame = dialect.result(id, result);
      thread.keep(id, frame);
      return send(frame);
    },
    nudge: open,
    close() {
      if (closed) return;
      for (const frame of dialect.closing()) send(frame);
      closed = true;
      drop();
      thread.forget();
      tell({ phase: 'off' });
    },
  };
}
