import { WebSocket } from 'ws';
import type { ToolResult } from '#contract/result';
import type { Brain } from '../brain';
import type { CallOptions, CallRecord, ClosedFacts, SpokenConversation, Turn } from '../conversation';
import { ToolCaller } from '../toolCaller';
import { TurnTaker } from '../turnTaker';
import type { ClientMessage, Config } from './clientMessage';
import { PhonicSound } from './phonicSound';
import {
  heard,
  reconnected,
  soundChunk,
  spoken,
  toolCall,
  toolCallInterrupted,
  toolCallOutputProcessed,
  userStarted,
} from './serverMessage';

interface Given {
  id: string;
  socket: WebSocket;
  origin: string | undefined;
  config: Config;
  brain: Brain;
  toolTimeoutMs: number;
  graceMs: number;
}

/** A Phonic conversation from its config on; it outlives its socket for the time a client has to come back. */
export class PhonicConversation implements SpokenConversation {
  readonly id: string;
  readonly origin: string | undefined;
  readonly received: unknown[] = [];
  readonly closed: Promise<ClosedFacts>;
  /** How often the client came back to it. */
  resumptions = 0;
  readonly #sound: PhonicSound;
  readonly #graceMs: number;
  readonly #caller: ToolCaller;
  readonly #turns: TurnTaker;
  readonly #tools = new Map<string, string>();
  readonly #interrupted = new Set<string>();
  readonly #returns: (() => void)[] = [];
  #socket: WebSocket;
  #grace: NodeJS.Timeout | undefined;
  #end: (facts: ClosedFacts) => void = () => undefined;

  constructor({ id, socket, origin, config, brain, toolTimeoutMs, graceMs }: Given) {
    this.id = id;
    this.origin = origin;
    this.#sound = new PhonicSound(config);
    this.#graceMs = graceMs;
    this.closed = new Promise((resolve) => {
      this.#end = resolve;
    });
    const isOpen = () => this.open;
    this.#caller = new ToolCaller({
      get open() {
        return isOpen();
      },
      send: (frame) => this.sendRaw(frame),
      asks: (call) => [toolCall(call)],
      confirms: (call) => (this.#interrupted.has(call.id) ? [] : [toolCallOutputProcessed(call)]),
      timeoutMs: toolTimeoutMs,
    });
    this.#turns = new TurnTaker({
      mind: brain.begin(),
      caller: this.#caller,
      say: (words) => this.say(words),
    });
    this.#socket = socket;
    this.#follow(socket);
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  async callTool(tool: string, args: unknown, options: CallOptions = {}): Promise<ToolResult> {
    const id = options.id ?? crypto.randomUUID();
    this.#tools.set(id, tool);
    const { result } = await this.#caller.call(tool, args, { ...options, id });
    return result;
  }

  /** Gives a call up, as when the user speaks meanwhile; the call then ends as CANCELLED. */
  interrupt(callId: string): void {
    this.#interrupted.add(callId);
    this.sendRaw(toolCallInterrupted(callId, this.#tools.get(callId) ?? ''));
    const message = 'The call was interrupted.';
    this.#caller.giveUp(callId, { status: 'error', errorCode: 'CANCELLED', message });
  }

  /** As if the user had said it. */
  hear(text: string): Promise<Turn> {
    return this.#turns.take(text, () => this.#sendAll(heard(text)));
  }

  say(words: string): void {
    this.#sendAll(spoken(words));
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

  onSound(listener: (bytes: Buffer) => void): void {
    this.#sound.onSound(listener);
  }

  onListen(listener: (on: boolean) => void): void {
    this.#sound.onListen(listener);
  }

  play(bytes: Buffer): void {
    this.sendRaw(soundChunk(bytes));
  }

  interruptTurn(): void {
    this.sendRaw(userStarted());
  }

  drop(code?: number): void {
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code);
  }

  /** Settles when the client comes back the next time. */
  returned(): Promise<void> {
    return new Promise((resolve) => this.#returns.push(resolve));
  }

  /** The client came back on another socket. */
  resumeOn(socket: WebSocket): void {
    clearTimeout(this.#grace);
    this.#socket = socket;
    this.#follow(socket);
    this.resumptions += 1;
    this.sendRaw(reconnected());
    for (const resolve of this.#returns.splice(0)) resolve();
  }

  /** Does what a message says; returns what is wrong with it, or nothing. */
  take(message: ClientMessage): string | undefined {
    switch (message.type) {
      case 'tool_call_output':
        this.#caller.settle(message.tool_call_id, message.output);
        return undefined;
      case 'generate_reply':
        if (message.user_message) void this.#turns.take(message.user_message, () => undefined);
        return undefined;
      case 'audio_chunk':
        return this.#sound.take(Buffer.from(message.audio, 'base64'));
      case 'mute':
      case 'unmute':
        return this.#sound.listen(message.type === 'unmute');
      default:
        return undefined;
    }
  }

  #sendAll(frames: string[]): void {
    for (const frame of frames) this.sendRaw(frame);
  }

  #follow(socket: WebSocket): void {
    socket.once('close', (code, reason) => {
      if (socket !== this.#socket) return;
      const over = () => {
        this.#caller.failAll();
        this.#end({ code, reason: reason.toString() });
      };
      if (code === 1000) over();
      else this.#grace = setTimeout(over, this.#graceMs);
    });
  }
}
