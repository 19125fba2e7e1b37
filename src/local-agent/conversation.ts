import type { ToolResult } from '#contract/result';
import type { Cost } from './cost';

/** One tool request and how it ended. */
export interface CallRecord {
  id: string;
  tool: string;
  args: unknown;
  result: ToolResult;
  /** From sending the request to its answer. */
  ms: number;
}

/** One request of the user's with all that followed from it. */
export interface Turn {
  heard: string;
  said: string;
  calls: readonly CallRecord[];
  /** What thinking took since the conversation began, where it is paid for. */
  cost?: Cost;
}

export interface CallOptions {
  /** The wire id; made up when left out. */
  id?: string;
  timeoutMs?: number;
}

export interface ClosedFacts {
  code: number;
  reason: string;
}

/** One client from its `initialize` on, as tests, the terminal and the demo drive it. */
export interface Conversation {
  readonly id: string;
  readonly open: boolean;
  /** The Origin header of the client's upgrade request. */
  readonly origin: string | undefined;
  /** Sends one tool request. Rejects with TIMED_OUT or, when the socket closes first, OUTCOME_UNKNOWN. */
  callTool(tool: string, args: unknown, options?: CallOptions): Promise<ToolResult>;
  /** Takes text as if the user had typed it: echo, brain, calls, the agent's answer. One request at a time. */
  hear(text: string): Promise<Turn>;
  /** Says something unasked. */
  say(text: string): void;
  sendRaw(data: string | Buffer): void;
  /** Every frame of the client's in order; text that is not JSON stays text. */
  readonly received: readonly unknown[];
  onTurn(listener: (turn: Turn) => void): void;
  onCall(listener: (call: CallRecord) => void): void;
  /** Every answer as it comes, also one that comes again or that nobody waits for. */
  onAnswer(listener: (callId: string, answer: unknown) => void): void;
  /** Closes without a goodbye: with a code the close handshake is kept, without one the connection is cut. */
  drop(code?: number): void;
  readonly closed: Promise<ClosedFacts>;
}

/** A conversation that carries sound over its socket. Sound is handed on as it comes, and not kept. */
export interface SpokenConversation extends Conversation {
  /** Each piece of the microphone's sound, in the format the conversation has. */
  onSound(listener: (bytes: Buffer) => void): void;
  /** Sends a piece of the agent's sound. */
  play(bytes: Buffer): void;
  /** The user is heard speaking into the agent's turn. */
  interruptTurn(): void;
}
