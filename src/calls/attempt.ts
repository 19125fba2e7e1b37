import { askedHash } from '#contract/askedHash';
import type { ToolCall } from '#contract/call';
import type { CallRecord } from '#contract/callRecord';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { CallRows } from '#store/calls';
import { callKey } from './callKey';
import type { Lane, Place } from './callQueue';
import type { Clock } from './clock';
import { type Entry, enterInLedger, type Where } from './entry';

const BEFORE_THE_PLATFORM_MS = 500;
const LEAST_MS = 100;
// The answer of work that never ends still reaches the platform in its time.
const GRACE_MS = 450;

/** One run of one call, from its acceptance to its answer. */
export interface Attempt {
  /** Aborted on Stop, on cancel and at the deadline. */
  readonly signal: AbortSignal;
  /** Counted from the call's arrival; milliseconds since the epoch. */
  readonly deadline: number;
  /** How long its work may take after an abort to say what it had done, in milliseconds. */
  readonly graceMs: number;
  /** Waits for the call's turn, then works. */
  turn<T>(lane: Lane, work: () => Promise<T>): Promise<T>;
  /**
   * Must be awaited right before the first effect. Reads need none. Told again when the effect turns out to be due in
   * another document.
   * @throws {ToolFailure} CANCELLED, TIMED_OUT, DUPLICATE_ID or OUTCOME_UNKNOWN: then nothing may be done.
   */
  start(where: Where): Promise<void>;
  /** Aborts the call before its next effect; the reason is told to the agent. */
  stop(reason: string): void;
  /** Tells the agent, where its platform can carry it, that the call goes on. */
  progress(message: string): void;
}

export interface OpenAttempt extends Attempt {
  readonly callId: string;
  readonly entry: Entry;
  /** Ends the wait for the deadline and gives the place in the queue back. */
  leave(): void;
}

interface Given {
  place: Place;
  rows: CallRows;
  clock: Clock;
  /** The tool's own limit. */
  timeoutMs: number;
  progress(message: string): void;
  /** Answers that the call goes on, where its end can be told after the platform’s patience is over. */
  started?: (() => void) | undefined;
  onFault(fault: unknown): void;
}

/** Accepts a call and starts its clock. */
export function beginAttempt(call: ToolCall, given: Given): OpenAttempt {
  const { place, rows, clock, timeoutMs, progress, started, onFault } = given;
  const now = clock.now();
  const patience = Math.max(LEAST_MS, (call.timeoutMs ?? Number.POSITIVE_INFINITY) - BEFORE_THE_PLATFORM_MS);
  const outlasts = started !== undefined && timeoutMs > patience;
  const ms = outlasts ? timeoutMs : Math.min(timeoutMs, patience);
  const controller = new AbortController();
  const { signal } = controller;
  const entry = enterInLedger(received(call, now, now + ms), rows, onFault);
  // While the computer slept no timer ran: the deadline may be over without anybody having been told.
  const checkGoing = () => {
    if (clock.now() >= now + ms) controller.abort(late(call.tool, ms, entry.state));
    signal.throwIfAborted();
  };
  const cancelTimer = clock.after(ms, () => controller.abort(late(call.tool, ms, entry.state)));
  const cancelStarted = outlasts ? clock.after(patience, started) : undefined;
  return {
    signal,
    callId: call.id,
    deadline: now + ms,
    graceMs: GRACE_MS,
    entry,
    turn: (lane, work) =>
      place.turn(lane, signal, () => {
        checkGoing();
        return work();
      }),
    async start(where) {
      checkGoing();
      await entry.start(where);
      checkGoing();
    },
    progress,
    stop: (reason) => controller.abort(new ToolFailure('CANCELLED', reason)),
    leave() {
      cancelTimer();
      cancelStarted?.();
      place.leave();
    },
  };
}

function received(call: ToolCall, acceptedAt: number, deadline: number): CallRecord {
  return {
    key: callKey(call),
    callId: call.id,
    tool: call.tool.slice(0, 80),
    agent: call.agent,
    asked: askedHash(call),
    state: 'received',
    acceptedAt,
    deadline,
  };
}

function late(tool: string, ms: number, state: Entry['state']): ToolFailure {
  const seconds = ms / 1_000;
  const sentence =
    state === 'accepted'
      ? `${tool} was not done within ${seconds} seconds, and nothing was changed. Try again.`
      : `${tool} was not done within ${seconds} seconds. Look at the page.`;
  return new ToolFailure('TIMED_OUT', sentence);
}

/** What a call is answered with that found no place. */
export function queueFull(tool: string): ToolResult {
  return {
    status: 'error',
    errorCode: 'QUEUE_FULL',
    message: `${tool} was not run: too many calls wait already. Wait for their answers, then ask again.`,
  };
}
