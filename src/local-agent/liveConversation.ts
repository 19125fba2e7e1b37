import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { ToolResult } from '#contract/result';
import type { Brain } from './brain';
import type { CallOptions, CallRecord, ClosedFacts, Conversation, Turn } from './conversation';
import { text, toolCallLog, toolCallResultLog, toolRequest } from './protocol/serverMessage';
import { ToolCaller } from './toolCaller';
import { TurnTaker } from './turnTaker';

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
  readonly #caller: ToolCaller;
  readonly #turns: TurnTaker;

  constructor({ socket, origin, received, brain, toolTimeoutMs }: Given) {
    this.#socket = socket;
    this.origin = origin;
    this.received = received;
    this.#caller = new ToolCaller({
      get open() {
        return socket.readyState === WebSocket.OPEN;
      },
      send: (frame) => this.sendRaw(frame),
      asks: ({ id, tool, args }) => [toolCallLog(tool, id, args), toolRequest({ id, toolName: tool, args })],
      confirms: ({ id, tool, result }) => [toolCallResultLog(tool, id, result)],
      timeoutMs: toolTimeoutMs,
    });
    this.#turns = new TurnTaker({
      mind: brain.begin(),
      caller: this.#caller,
      say: (words) => this.say(words),
    });
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => {
        this.#caller.failAll();
        this.#turns.interrupt();
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
    return this.#turns.take(request, () => this.sendRaw(text('user', request)));
  }

  say(words: string): void {
    this.sendRaw(text('assistant', words));
  }

  sendRaw(data: string | Buffer): void {
    if (this.open) this.#socket.send(data);
  }

  onTurn(listener: (turn: Turn) => void): void {
    this.#turns.onTurn(listener);
  }

  onCall(listener: (call: CallRecord) => void): void {
    this.#caller.onCall(listener);
  }

  onAnswer(listener: (callId: string, answer: unknown) => void): void {
    this.#caller.onAnswer(listener);
  }

  drop(code?: number): void {
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code);
  }

  /** A `websocketToolResponse` came. */
  settle(id: string, answer: unknown): void {
    this.#caller.settle(id, answer);
  }
}
