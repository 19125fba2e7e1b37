import type { Connection } from '#contract/connection';
import { addressProblem } from './address';
import type { AgentConnection, ConnectionOptions } from './agentConnection';
import { backOffMs } from './backOff';
import type { Entry } from './entry';
import type { Frame } from './frame';
import { createHearing } from './hearing';
import { createThread } from './thread';
import { createTurns, type Turns } from './turns';
import { understand } from './understand';

const READY_WITHIN_MS = 15_000;
const HEALTHY_AFTER_MS = 60_000;

/**
 * One agent's socket: opens it, starts the conversation, hands on what is said, and reconnects with jittered
 * back-off, resuming the conversation where the platform can, until closed or until a problem that trying again
 * cannot cure.
 */
export function connect(options: ConnectionOptions): AgentConnection {
  const { profile, dialect } = options;
  const thread = createThread();
  let socket: WebSocket | undefined;
  let taking: Turns | undefined;
  let entering = false;
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
    timer = setTimeout(() => void open(), delayMs);
  };

  const open = async () => {
    clearTimeout(timer);
    if (closed || socket || entering) return;
    entering = true;
    tell({ phase: 'connecting' });
    const entry = await options.enter();
    entering = false;
    if (closed) return;
    if (!entry.ok) return entry.lasting ? end('failed', entry.reason) : wait(entry.reason, 'resume');
    const problem = dialect.tokenProblem?.(entry.token);
    if (problem) return end('failed', problem);
    speak(entry);
  };

  const speak = ({ token, tools }: Extract<Entry, { ok: true }>) => {
    const resuming = thread.resumable;
    const opened = new WebSocket(dialect.address(profile, token, resuming), dialect.protocols?.(token));
    socket = opened;
    const turns = createTurns(dialect.goOn, (frame) => send([frame]));
    taking = turns;
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
    const hear = createHearing({
      thread,
      turns,
      current,
      ready() {
        clearTimeout(timer);
        isReady = true;
        timer = setTimeout(() => {
          attempt = 0;
        }, HEALTHY_AFTER_MS);
        send(thread.unsettled());
        tell({ phase: 'live' });
      },
      isReady: () => isReady,
      reply: (frame) => opened.send(JSON.stringify(frame)),
      complain(reason) {
        lastProblem = reason;
      },
      end,
      onEvent: options.onEvent,
    });
    opened.onmessage = ({ data }) => {
      if (current()) hear(understand(dialect, data));
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

  const send = (frames: Frame[] | undefined) => {
    if (!frames || socket?.readyState !== WebSocket.OPEN || !isReady) return false;
    for (const frame of frames) socket.send(JSON.stringify(frame));
    return true;
  };

  const problem = addressProblem(profile.address);
  if (problem) end('failed', problem);
  else void open();

  return {
    profileId: profile.id,
    get over() {
      return closed;
    },
    get conversation() {
      return thread.conversation;
    },
    sendText(text) {
      const sent = send(dialect.text(text));
      if (sent) taking?.want();
      return sent;
    },
    sendResult(asked, result) {
      const frames = dialect.result(asked, result);
      thread.keep(asked.id, frames);
      const sent = send(frames);
      taking?.answered(asked.id);
      return sent;
    },
    sendProgress: (asked, message) => send(dialect.progress?.(asked, message)),
    sendContext: (words) => send(dialect.context?.(words)),
    sendDirective: (directive) => send(dialect.directive?.(directive)),
    sendTools: (tools) => send(dialect.declare?.(tools)),
    answerOffer: (sdp) => send(dialect.answerOffer?.(sdp)),
    listen: (on) => send(dialect.listen?.(on)),
    nudge: () => void open(),
    close() {
      if (closed) return;
      send(dialect.closing());
      closed = true;
      drop();
      thread.forget();
      tell({ phase: 'off' });
    },
  };
}
