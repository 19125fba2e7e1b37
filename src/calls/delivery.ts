import { askedHash } from '#contract/askedHash';
import type { ToolCall } from '#contract/call';
import type { CallRecord } from '#contract/callRecord';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import type { Sent } from '#contract/sent';
import { ToolFailure } from '#contract/toolFailure';
import type { CallRows } from '#store/calls';
import { type Attempt, beginAttempt, type OpenAttempt, queueFull } from './attempt';
import { callKey } from './callKey';
import { createCallQueue } from './callQueue';
import type { Clock } from './clock';
import type { LeftEntry } from './entry';
import { rememberCalls } from './remembered';
import { createSettling, type Settling } from './settling';

export interface DeliveryOptions {
  rows: CallRows;
  clock: Clock;
  /** Runs a call; must not reject. */
  run(call: ToolCall, attempt: Attempt): Promise<ToolResult>;
  /** The limit of the call's own tool. */
  timeoutMs(call: ToolCall): number;
  /** A call was answered without being run. */
  onRefused(call: ToolCall, result: ToolResult): void;
  onRunning(count: number): void;
  onFault(fault: unknown): void;
}

/** Whoever asked for a call. */
export interface Asker {
  /** Sends the answer, and tells what became of it. */
  answer(result: ToolResult): Sent;
  /** Tells that the call goes on. */
  progress(message: string): void;
  /** Answers that the call goes on longer than the platform waits; `answer` tells its end. Left out where it cannot. */
  started?(): void;
}

export interface Delivery extends Pick<Settling, 'settled' | 'sentAgain'> {
  /** Answers a call once for each time it comes, and runs it once at most. */
  deliver(call: ToolCall, asker: Asker): Promise<void>;
  /** Takes over a call that an earlier background left open; when it comes again, it gets this answer. */
  adopt(record: CallRecord, left: LeftCall): void;
  /** Notes the end of an adopted call. */
  finish(record: CallRecord, entry: LeftEntry, sent: Sent): void;
  /** Aborts the call with this id before its next effect, when it runs or waits. */
  stop(callId: string, reason: string): void;
  /** Aborts every call before its next effect; those that wait never begin. */
  stopAll(reason: string): void;
  /** Resolves when no call runs. */
  idle(): Promise<void>;
  /** Takes no more calls, answering them with this reason; resolves when none runs any more. */
  drain(reason: string): Promise<void>;
  /** The conversation is over: its calls are aborted, and what was kept for it reaches nobody. */
  conversationOver(reason: string): void;
}

/** A call that goes on in its document without the background that sent it. */
export interface LeftCall {
  result: Promise<ToolResult>;
  /** Aborts it before its next effect. */
  stop(reason: string): void;
}

/** Carries calls from their arrival to their answer: effects at most once, one answer, an order for each tab. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { rows, clock, onFault } = options;
  const queue = createCallQueue();
  const remembered = rememberCalls();
  const running = new Set<OpenAttempt>();
  const settling = createSettling(options);

  const left = new Set<LeftCall>();
  let stoppedFor: string | undefined;
  let drainedFor: string | undefined;
  let waiting: (() => void)[] = [];

  const idle = async () => {
    if (running.size > 0) await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const refuse = (call: ToolCall, result: ToolResult, asker: Asker) => {
    options.onRefused(call, result);
    asker.answer(result);
  };

  const begin = async (call: ToolCall, attempt: OpenAttempt, asker: Asker) => {
    running.add(attempt);
    options.onRunning(running.size);
    const result = options.run(call, attempt);
    remembered.keep(callKey(call), askedHash(call), result);
    const answer = await result;
    running.delete(attempt);
    attempt.leave();
    options.onRunning(running.size);
    const sent = asker.answer(answer);
    attempt.entry.end(answer, sent);
    settling.left(call.id, attempt.entry, sent);
    if (running.size > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  const stopAll = (reason: string) => {
    stoppedFor = reason;
    for (const attempt of running) attempt.stop(reason);
    for (const call of left) call.stop(reason);
  };

  return {
    settled: settling.settled,
    sentAgain: settling.sentAgain,
    async deliver(call, asker) {
      const before = remembered.find(callKey(call));
      if (before?.asked === askedHash(call)) {
        asker.answer(await before.result);
        return;
      }
      if (before) return refuse(call, failureResult(usedBefore(call)), asker);
      if (drainedFor !== undefined) {
        return refuse(call, failureResult(new ToolFailure('CANCELLED', drainedFor)), asker);
      }
      const place = queue.take();
      if (place) {
        const timeoutMs = options.timeoutMs(call);
        const { progress, started } = asker;
        const attempt = beginAttempt(call, { place, rows, clock, timeoutMs, progress, started, onFault });
        return begin(call, attempt, asker);
      }
      const result = queueFull(call.tool);
      remembered.keep(callKey(call), askedHash(call), Promise.resolve(result));
      refuse(call, result, asker);
    },
    adopt({ key, asked }, call) {
      remembered.keep(key, asked, call.result);
      left.add(call);
      void call.result.finally(() => left.delete(call));
      // Whatever stopped this background's calls came after those of an earlier one.
      if (stoppedFor !== undefined) call.stop(stoppedFor);
    },
    finish: ({ callId }, entry, sent) => settling.left(callId, entry, sent),
    stop(callId, reason) {
      for (const attempt of running) if (attempt.callId === callId) attempt.stop(reason);
    },
    stopAll,
    idle,
    drain(reason) {
      drainedFor = reason;
      return idle();
    },
    conversationOver(reason) {
      stopAll(reason);
      settling.over();
    },
  };
}

function usedBefore({ id }: ToolCall): ToolFailure {
  return new ToolFailure(
    'DUPLICATE_ID',
    `The id “${id}” was used for another request before; this one was not run. Use a new id.`,
  );
}
