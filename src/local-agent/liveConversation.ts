import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { ToolResult } from '#contract/result';
import type { Brain, Hands, Mind } from './brain';
import type { CallOptions, CallRecord, ClosedFacts, Conversation, Turn } from './conversation';
import { text } from './protocol/serverMessage';
import { ToolCaller } from './toolCaller';

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
  readonly #mind: Mind;
  readonly #caller: ToolCaller;
  readonly #turnListeners: ((turn: Turn) => void)[] = [];
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor({ socket, origin, received, brain, toolTimeoutMs }: Given) {
    this.#socket = socket;
    this.origin = origin;
    this.received = received;
    this.#mind = brain.begin();
    this.#caller = new ToolCaller({
      get open() {
        return socket.readyState === WebSocket.OPEN;
      },
      send: (frame) => this.sendRaw(frame),
      timeoutMs: toolTimeoutMs,
    });
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => {
        this.#caller.failAll();
        resolve({ code, reason: reason.toString() });
      });
    });
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  async callTool(tool: string, args: unknown, options?: CallOptions): Promise<ToolResult> {
    const { result } = await this.#caller.call(tool, args, options);
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
    this.#caller.onCall(listener);
  }

  drop(code?: number): void {
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code);
  }

  /** A `websocketToolResponse` came. */
  settle(id: string, answer: unknown): void {
    this.#caller.settle(id, answer);
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
        const record = await this.#caller.callForResult(tool, args);
        calls.push(record);
        return record.result;
      },
    };
  }
}
