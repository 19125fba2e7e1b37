import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { ToolResult } from '#contract/result';
import type { Brain } from '../brain';
import type { CallOptions, CallRecord, ClosedFacts, SpokenConversation, Turn } from '../conversation';
import { ToolCaller } from '../toolCaller';
import { TurnTaker } from '../turnTaker';
import type { ClientAct, Frame, SimulatedPlatform } from './platform';

interface Given {
  platform: SimulatedPlatform;
  socket: WebSocket;
  origin: string | undefined;
  received: readonly unknown[];
  brain: Brain;
  toolTimeoutMs: number;
}

/** One client's conversation with a simulated platform. */
export class SimulatedConversation implements SpokenConversation {
  readonly id = randomUUID();
  readonly origin: string | undefined;
  readonly received: readonly unknown[];
  readonly closed: Promise<ClosedFacts>;
  /** What the client did that the platform would not take. */
  readonly faults: string[] = [];
  /** The tools the client declared, by name. */
  tools: readonly string[] = [];
  readonly #platform: SimulatedPlatform;
  readonly #socket: WebSocket;
  readonly #caller: ToolCaller;
  readonly #turns: TurnTaker;
  readonly #asked = new Map<string, string>();
  readonly #answered = new Set<string>();
  readonly #soundListeners: ((bytes: Buffer) => void)[] = [];
  #held: (() => void)[] = [];

  constructor({ platform, socket, origin, received, brain, toolTimeoutMs }: Given) {
    this.#platform = platform;
    this.#socket = socket;
    this.origin = origin;
    this.received = received;
    this.#caller = new ToolCaller({
      get open() {
        return socket.readyState === WebSocket.OPEN;
      },
      send: (frame) => this.sendRaw(frame),
      asks: (call) => {
        this.#asked.set(call.id, call.tool);
        this.#answered.delete(call.id);
        return platform.asks(call).map(written);
      },
      confirms: (call) => (platform.confirms?.(call) ?? []).map(written),
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

  /** Gives a call up, as when the user speaks meanwhile; it then ends as CANCELLED. False where there is no such thing. */
  interrupt(id: string): boolean {
    const frames = this.#platform.interrupts?.({ id, tool: this.#asked.get(id) ?? '' });
    if (!frames) return false;
    this.#send(frames);
    this.#answered.add(id);
    const message = 'The call was given up.';
    this.#caller.settle(id, { status: 'error', errorCode: 'CANCELLED', message });
    return true;
  }

  hear(text: string): Promise<Turn> {
    return this.#turns.take(text, () => this.#send(this.#platform.heard(text)));
  }

  say(words: string): void {
    this.#send(this.#platform.spoken(words));
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
    this.#soundListeners.push(listener);
  }

  play(bytes: Buffer): void {
    this.sendRaw(bytes);
  }

  interruptTurn(): void {
    this.#send(this.#platform.sound?.interruptsTurn() ?? []);
  }

  drop(code?: number): void {
    if (code === undefined) this.#socket.terminate();
    else this.#socket.close(code);
  }

  /** A binary frame came. */
  takeBytes(bytes: Buffer): void {
    if (!this.#platform.sound) this.#fault('Only text frames are understood');
    else for (const listener of this.#soundListeners) listener(bytes);
  }

  /** Does what one frame of the client's means. */
  take(act: ClientAct): void {
    switch (act.kind) {
      case 'result':
        this.#takeResult(act.id, act.answer);
        return;
      case 'text':
        this.#whenAsked(() => void this.#turns.take(act.text, () => undefined));
        return;
      case 'goOn':
        for (const go of this.#held.splice(0)) go();
        return;
      case 'declares':
        this.tools = act.tools;
        this.#send(this.#platform.confirmsTools?.(this.id) ?? []);
        return;
      case 'opens':
        this.#fault('The conversation is open already');
        return;
      case 'wrong':
        this.#fault(act.problem);
        return;
      case 'noted':
        return;
    }
  }

  #takeResult(id: string, answer: unknown): void {
    const fault = this.#asked.has(id) ? 'was answered or given up before' : 'was never asked for';
    if (!this.#asked.has(id) || this.#answered.has(id)) this.#fault(`“${id}” ${fault}`);
    else this.#whenAsked(() => this.#caller.settle(id, answer));
    this.#answered.add(id);
  }

  #whenAsked(go: () => void): void {
    if (this.#platform.waitsToGoOn) this.#held.push(go);
    else go();
  }

  #fault(problem: string): void {
    this.faults.push(problem);
    this.#send(this.#platform.complains(problem));
  }

  #send(frames: Frame[]): void {
    for (const frame of frames) this.sendRaw(written(frame));
  }
}

const written = (frame: Frame) => JSON.stringify(frame);
