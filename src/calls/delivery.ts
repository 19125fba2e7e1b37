import type { ToolCall } from '#contract/call';
import type { CallRecord } from '#contract/callRecord';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import type { Sent } from '#contract/sent';
import { ToolFailure } from '#contract/toolFailure';
import type { CallRows } from '#store/calls';
import { type Attempt, beginAttempt, type OpenAttempt, queueFull } from './attempt';
import { askedHash, callKey } from './callKey';
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

/** Sends an answer, and tells what became of it. */
export type Send = (result: ToolResult) => Sent;

export interface Delivery extends Pick<Settling, 'settled' | 'sentAgain'> {
  /** Answers a call once for each time it comes, and runs it once at most. */
  deliver(call: ToolCall, send: Send): Promise<void>;
  /** Takes over a call that an earlier background left open; when it comes again, it gets this answer. */
  adopt(record: CallRecord, result: Promise<ToolResult>): void;
  /** Notes the end of an adopted call. */
  finish(record: CallRecord, entry: LeftEntry, sent: Sent): void;
  /** Aborts the call with this id before its next effect, when it runs or waits. */
  stop(callId: string, reason: string): void;
  /** Aborts every call before its next effect; those that wait never begin. */
  stopAll(reason: string): void;
  /** The conversation is over: its calls are aborted, and what was kept for it reaches nobody. */
  conversationOver(reason: string): void;
}

/** Carries calls from their arrival to their answer: effects at most once, one answer, an order for each tab. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { rows, clock, onFault } = options;
  const queue = createCallQueue();
  const remembered = rememberCalls();
  const running = new Set<OpenAttempt>();
  const settling = createSettling(options);

  const refuse = (call: ToolCall, result: ToolResult, send: Send) => {
    options.onRefused(call, result);
    send(result);
  };

  const begin = async (call: ToolCall, attempt: OpenAttempt, send: Send) => {
    running.add(attempt);
    options.onRunning(running.size);
    const result = options.run(call, attempt);
    remembered.keep(callKey(call), askedHash(call), result);
    const answer = await result;
    running.delete(attempt);
    attempt.leave();
    options.onRunning(running.size);
    const sent = send(answer);
    attempt.entry.end(answer, sent);
    settling.left(call.id, attempt.entry, sent);
  };

  const stopAll = (reason: string) => {
    for (const attempt of running) attempt.stop(reason);
  };

  return {
    settled: settling.settled,
    sentAgain: settling.sentAgain,
    async deliver(call, send) {
      const before = remembered.find(callKey(call));
      if (before?.asked === askedHash(call)) {
        send(await before.result);
        return;
      }
      if (before) return refuse(call, failureResult(usedBefore(call)), send);
      const place = queue.take();
      if (place) {
        const timeoutMs = options.timeoutMs(call);
        return begin(call, beginAttempt(call, { place, rows, clock, timeoutMs, onFault }), send);
      }
      const result = queueFull(call.tool);
      remembered.keep(callKey(call), askedHash(call), Promise.resolve(result));
      refuse(call, result, send);
    },
    adopt: ({ key, asked }, result) => remembered.keep(key, asked, result),
    finish: ({ callId }, entry, sent) => settling.left(callId, entry, sent),
    stop(callId, reason) {
      for (const attempt of running) if (attempt.callId === callId) attempt.stop(reason);
    },
    stopAll,
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
