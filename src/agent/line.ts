import type { Bytes } from '#contract/base64';
import type { Profile } from '#contract/profile';
import type { AfterClosing, AgentEvent, Dialect } from './dialects/dialect';
import type { Entry } from './entry';
import type { Frame } from './frame';
import { createHearing } from './hearing';
import { startPulse } from './pulse';
import type { Thread } from './thread';
import { createTurns, type Turns } from './turns';
import { understand } from './understand';

const READY_WITHIN_MS = 15_000;
/** Some half a second of sound: answers are never behind more than that. */
const MOST_WAITING_BYTES = 32 * 1024;

export interface LineOptions {
  profile: Profile;
  dialect: Dialect;
  entry: Extract<Entry, { ok: true }>;
  thread: Thread;
  /** Attempts since the last healthy line. */
  attempt: number;
  /** The conversation is open. */
  ready(): void;
  /** The line is no more; nothing further is told of it. */
  gone(after: AfterClosing): void;
  onEvent(event: AgentEvent): void;
  stayAwake(): void;
}

/** One socket, from its opening to its end. */
export interface Line {
  readonly turns: Turns;
  /** False when the conversation is not open over this line: nothing was sent. */
  send(frames: readonly Frame[] | undefined): boolean;
  /** False also when too much waits to be sent already. */
  sendSound(piece: Frame | Bytes): boolean;
  /** The user said something that the agent should react to. */
  said(): void;
  /** Looks whether it still stands. */
  check(): void;
  /** Leaves it; nothing further is told of it. */
  leave(): void;
}

/**
 * Opens a socket and begins or resumes the conversation over it.
 * @throws {SyntaxError} when the address or the token cannot be used for a socket at all.
 */
export function openLine(options: LineOptions): Line {
  const { profile, dialect, entry, thread } = options;
  const resume = thread.resumable;
  const socket = new WebSocket(
    dialect.address(profile, entry.token, resume),
    dialect.protocols?.(entry.token),
  );
  socket.binaryType = 'arraybuffer';
  let isCurrent = true;
  let isReady = false;
  let wasOpen = false;
  let complaint: string | undefined;
  let keepingAlive: ReturnType<typeof setInterval> | undefined;

  const isOpen = () => isReady && socket.readyState === WebSocket.OPEN;
  const send = (frames: readonly Frame[] | undefined) => {
    if (!frames || !isOpen()) return false;
    for (const frame of frames) socket.send(JSON.stringify(frame));
    return true;
  };
  const sendSound = (piece: Frame | Bytes) => {
    if (!isOpen() || socket.bufferedAmount > MOST_WAITING_BYTES) return false;
    socket.send(piece instanceof Uint8Array ? piece : JSON.stringify(piece));
    return true;
  };
  const leave = () => {
    isCurrent = false;
    clearTimeout(late);
    pulse?.stop();
    clearInterval(keepingAlive);
    socket.close(1000);
  };
  // What a line that was left still tells never touches the one that took its place.
  const gone = (after: AfterClosing) => {
    if (!isCurrent) return;
    leave();
    options.gone(after);
  };
  const lost = (reason: string) => gone({ reason, next: 'resume' });
  const late = setTimeout(() => lost('The agent did not answer.'), READY_WITHIN_MS);
  let pulse: ReturnType<typeof startPulse> | undefined;
  const turns = createTurns(dialect.goOn, (frame) => send([frame]));

  const hear = createHearing({
    thread,
    turns,
    current: () => isCurrent,
    ready() {
      clearTimeout(late);
      isReady = true;
      const { keepAlive } = dialect;
      if (keepAlive) keepingAlive = setInterval(() => send([keepAlive.frame]), keepAlive.everyMs);
      pulse?.stop();
      pulse = startPulse({
        isAnswered: dialect.beat !== undefined,
        beat() {
          options.stayAwake();
          if (dialect.beat) send([dialect.beat()]);
        },
        dead: lost,
      });
      options.ready();
    },
    isReady: () => isReady,
    reply(frame) {
      pulse?.asked();
      socket.send(JSON.stringify(frame));
    },
    complain(reason) {
      complaint = reason;
    },
    end: (phase, reason) => gone({ reason, next: phase === 'failed' ? 'fail' : 'end' }),
    onEvent: options.onEvent,
  });
  socket.onopen = () => {
    wasOpen = true;
    if (!isCurrent || resume !== undefined) return;
    for (const frame of dialect.opening({ profile, tools: entry.tools })) socket.send(JSON.stringify(frame));
  };
  socket.onmessage = ({ data }) => {
    if (!isCurrent) return;
    pulse?.heard();
    hear(understand(dialect, data));
  };
  // An error says nothing by itself, and a close follows it.
  socket.onerror = () => undefined;
  socket.onclose = ({ code, reason: word }) => {
    const resuming = resume !== undefined && !isReady;
    const resumable = thread.resumable !== undefined;
    const facts = { code, word, opened: wasOpen, resumable, resuming, attempt: options.attempt };
    const { reason, next } = dialect.closed(facts);
    gone({ reason: complaint ?? reason, next });
  };
  return { turns, send, sendSound, said: () => pulse?.said(), check: () => pulse?.check(), leave };
}
