import { randomUUID } from 'node:crypto';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { CallOptions, CallRecord } from './conversation';
import { PendingCalls } from './pendingCalls';
import { readResult } from './readResult';

interface Wire {
  readonly open: boolean;
  send(frame: string): void;
  /** The frames that ask for a call. */
  asks(call: Pick<CallRecord, 'id' | 'tool' | 'args'>): string[];
  /** The frames that confirm an answer. */
  confirms(call: CallRecord): string[];
  timeoutMs: number;
}

/** Sends tool requests over one client's socket and matches the answers to them. */
export class ToolCaller {
  readonly #wire: Wire;
  readonly #pending = new PendingCalls();
  readonly #listeners: ((call: CallRecord) => void)[] = [];
  readonly #answerListeners: ((callId: string, answer: unknown) => void)[] = [];

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  /** Rejects with TIMED_OUT, with OUTCOME_UNKNOWN when the client left, with CANCELLED when it had left before. */
  async call(
    tool: string,
    args: unknown,
    { id = randomUUID(), timeoutMs }: CallOptions = {},
  ): Promise<CallRecord> {
    if (!this.#wire.open) throw new ToolFailure('CANCELLED', `“${tool}” was not sent: the browser has left.`);
    const started = performance.now();
    const answer = this.#pending.wait(id, tool, timeoutMs ?? this.#wire.timeoutMs);
    for (const frame of this.#wire.asks({ id, tool, args })) this.#wire.send(frame);
    const result = readResult(await answer);
    const record = { id, tool, args, result, ms: performance.now() - started };
    for (const frame of this.#wire.confirms(record)) this.#wire.send(frame);
    return this.#told(record);
  }

  /** Like `call`, but a call that gets no answer has a result that says so. */
  async callForResult(tool: string, args: unknown): Promise<CallRecord> {
    const id = randomUUID();
    const started = performance.now();
    try {
      return await this.call(tool, args, { id });
    } catch (cause) {
      return this.#told({ id, tool, args, result: failed(cause), ms: performance.now() - started });
    }
  }

  /** The client answered. */
  settle(id: string, answer: unknown): void {
    for (const listener of this.#answerListeners) listener(id, answer);
    this.#pending.settle(id, answer);
  }

  /** Ends the wait for an answer that is not wanted any more. */
  giveUp(id: string, instead: ToolResult): void {
    this.#pending.settle(id, instead);
  }

  failAll(): void {
    this.#pending.failAll();
  }

  onCall(listener: (call: CallRecord) => void): void {
    this.#listeners.push(listener);
  }

  onAnswer(listener: (callId: string, answer: unknown) => void): void {
    this.#answerListeners.push(listener);
  }

  #told(record: CallRecord): CallRecord {
    for (const listener of this.#listeners) listener(record);
    return record;
  }
}

function failed(cause: unknown): ToolResult {
  if (cause instanceof ToolFailure) return { status: 'error', errorCode: cause.code, message: cause.message };
  return { status: 'error', errorCode: 'INTERNAL', message: String(cause) };
}
