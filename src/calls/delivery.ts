import type { ToolCall } from '#contract/call';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { CallRows } from '#store/calls';
import { type Attempt, beginAttempt, type OpenAttempt, queueFull } from './attempt';
import { askedText, callKey } from './callKey';
import { createCallQueue } from './callQueue';
import type { Clock } from './clock';
import type { Entry } from './entry';

const MOST_REMEMBERED = 256;
const SETTLE_AFTER_MS = 5_000;

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

/** Sends an answer; false when the call's conversation is over. */
export type Send = (result: ToolResult) => boolean;

export interface Delivery {
  /** Answers a call once for each time it comes, and runs it once at most. */
  deliver(call: ToolCall, send: Send): Promise<void>;
  /** Aborts the call with this id before its next effect, when it runs or waits. */
  stop(callId: string, reason: string): void;
  /** Aborts every call before its next effect; those that wait never begin. */
  stopAll(reason: string): void;
}

interface Remembered {
  asked: string;
  result: Promise<ToolResult>;
  ended: boolean;
}

/** Carries calls from their arrival to their answer: effects at most once, one answer, an order for each tab. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { rows, clock, onFault } = options;
  const queue = createCallQueue();
  const remembered = new Map<string, Remembered>();
  const running = new Set<OpenAttempt>();
  const settleLater = settler(options);

  const remember = (call: ToolCall, result: Promise<ToolResult>) => {
    const memory: Remembered = { asked: askedText(call), result, ended: false };
    remembered.set(callKey(call), memory);
    for (const [key, { ended }] of remembered) {
      if (remembered.size <= MOST_REMEMBERED) break;
      if (ended) remembered.delete(key);
    }
    return memory;
  };

  const refuse = (call: ToolCall, result: ToolResult, send: Send) => {
    options.onRefused(call, result);
    send(result);
  };

  const begin = async (call: ToolCall, attempt: OpenAttempt, send: Send) => {
    running.add(attempt);
    options.onRunning(running.size);
    const result = options.run(call, attempt);
    const memory = remember(call, result);
    const answer = await result;
    memory.ended = true;
    running.delete(attempt);
    attempt.leave();
    options.onRunning(running.size);
    const sent = send(answer);
    attempt.entry.end(answer, sent);
    if (sent) settleLater(attempt.entry);
  };

  return {
    async deliver(call, send) {
      const before = remembered.get(callKey(call));
      if (before?.asked === askedText(call)) {
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
      remember(call, Promise.resolve(result)).ended = true;
      refuse(call, result, send);
    },
    stop(callId, reason) {
      for (const attempt of running) if (attempt.callId === callId) attempt.stop(reason);
    },
    stopAll(reason) {
      for (const attempt of running) attempt.stop(reason);
    },
  };
}

// The platform does not acknowledge; an answer that left over a socket that went on living is taken as arrived.
function settler({ rows, clock, onFault }: DeliveryOptions): (entry: Entry) => void {
  let sent: Entry[] = [];
  const settle = () => {
    const records = sent.map((entry) => entry.settle()).filter((record) => record !== undefined);
    sent = [];
    rows.put(records).catch(onFault);
  };
  return (entry) => {
    if (sent.length === 0) clock.after(SETTLE_AFTER_MS, settle);
    sent.push(entry);
  };
}

function usedBefore({ id }: ToolCall): ToolFailure {
  return new ToolFailure(
    'DUPLICATE_ID',
    `The id “${id}” was used for another request before; this one was not run. Use a new id.`,
  );
}
