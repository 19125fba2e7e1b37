import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { Brain, Hands, Mind } from './brain';
import type { CallOptions, CallRecord, ClosedFacts, Conversation, Turn } from './conversation';
import { PendingCalls } from './pendingCalls';
import { text, toolCallLog, toolCallResultLog, toolRequest } from './protocol/serverMessage';
import { readResult } from './readResult';

interface Given {
  socket: WebSocket;
  origin: string | undefined;
  received: readonly unknown[];
  brain: Brain;
  toolTimeoutMs: number;
}

/** A conversation over a socket whose `initialize` has been accepted. */
export class LiveConversation implements Conversation {
  readonly id = randomUUID();
  readonly startedAt = new Date();
  readonly origin: string | undefined;
  readonly received: readonly unknown[];
  readonly closed: Promise<ClosedFacts>;
  readonly #socket: WebSocket;
  readonly #toolTimeoutMs: number;
  readonly #mind: Mind;
  readonly #pending = new PendingCalls();
  readonly #turnListeners: ((turn: Turn) => void)[] = [];
  readonly #callListeners: ((call: CallRecord) => void)[] = [];
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor({ socket, origin, received, brain, toolTimeoutMs }: Given) {
    this.#socket = socket;
    this.origin = origin;
    this.received = received;
    this.#mind = brain.begin();
    this.#toolTimeoutMs = toolTimeoutMs;
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => {
        this.#pending.failAll();
        resolve({ code, reason: reason.toString() });
      });
    });
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  async callTool(tool: string, args: unknown, options: CallOptions = {}): Promise<ToolResult> {
    const { result } = await this.#call(tool, args, options);
    return result;
  }

  hear(request: string): Promise<Turn> {
    const turn = this.#lastTurn.then(() => this.#takeTurn(request));
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  say(words: string): void {
    this.sendRaw(text('assistant', words));
  }

  sendRaw(data: string | Buffer): void {
    if (this.open) this.#socket.send(data);
  }

  onTurn(listener: (turn: Turn) => void): void {
    this.#turnListeners.push(listener);
  }

  onCall(listener: (call: CallRecord) => void): void {
    this.#callListeners.push(listener);
  }

  drop(code?: number): void {
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code);
  }

  /** A `websocketToolResponse` came. */
  settle(id: string, answer: unknown): void {
    this.#pending.settle(id, answer);
  }

  async #call(
    tool: string,
    args: unknown,
    { id = randomUUID(), timeoutMs }: CallOptions,
  ): Promise<CallRecord> {
    if (!this.open) throw new ToolFailure('CANCELLED', `“${tool}” was not sent: the browser has left.`);
    const started = performance.now();
    const answer = this.#pending.wait(id, tool, timeoutMs ?? this.#toolTimeoutMs);
    this.sendRaw(toolCallLog(tool, id, args));
    this.sendRaw(toolRequest({ id, toolName: tool, args }));
    const result = readResult(await answer);
    const record = { id, tool, args, result, ms: performance.now() - started };
    this.sendRaw(toolCallResultLog(tool, id, result));
    this.#tell(record);
    return record;
  }

  async #takeTurn(heard: string): Promise<Turn> {
    this.sendRaw(text('user', heard));
    const calls: CallRecord[] = [];
    const said = await this.#think(heard, calls);
    this.say(said);
    const turn = { heard, said, calls };
    for (const listener of this.#turnListeners) listener(turn);
    return turn;
  }

  async #think(heard: string, calls: CallRecord[]): Promise<string> {
    try {
      return await this.#mind.hear(heard, this.#hands(calls));
    } catch (cause) {
      return `Sorry, I lost my thread: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }

  #hands(calls: CallRecord[]): Hands {
    return {
      call: async (tool, args) => {
        const id = randomUUID();
        const started = performance.now();
        const record = await this.#call(tool, args, { id }).catch((failure: unknown) => {
          const unanswered = { id, tool, args, result: asResult(failure), ms: performance.now() - started };
          this.#tell(unanswered);
          return unanswered;
        });
        calls.push(record);
        return record.result;
      },
    };
  }

  #tell(record: CallRecord): void {
    for (const listener of this.#callListeners) listener(record);
  }
}

function asResult(failure: unknown): ToolResult {
  if (failure instanceof ToolFailure) {
    return { status: 'error', errorCode: failure.code, message: failure.message };
  }
  return { status: 'error', errorCode: 'INTERNAL', message: String(failure) };
}
