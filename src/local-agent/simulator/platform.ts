import type { CallRecord } from '../conversation';

export type Frame = Record<string, unknown>;

/** Who stands at the door. */
export interface Visit {
  url: URL;
  /** The subprotocols the client asks for. */
  protocols: readonly string[];
  /** What this server lets in. */
  token: string;
}

/** What one frame of the client's means. */
export type ClientAct =
  /** The conversation is open from here on, with the tools the client declares, where it does. */
  | { kind: 'opens'; tools?: readonly string[] }
  | { kind: 'declares'; tools: readonly string[] }
  | { kind: 'result'; id: string; answer: unknown }
  | { kind: 'text'; text: string }
  /** The client asks the model to go on. */
  | { kind: 'goOn' }
  /** Understood; nothing follows. */
  | { kind: 'noted' }
  | { kind: 'wrong'; problem: string };

type Asked = Pick<CallRecord, 'id' | 'tool' | 'args'>;

/** One platform's side of its protocol, as strict as what is known of it. */
export interface SimulatedPlatform {
  path: string;
  /** The subprotocol to agree on, '' for none; nothing refuses the visitor. */
  admit(visit: Visit): string | undefined;
  /** Sent as soon as the socket is open. */
  greets?(conversation: string): Frame[];
  /** The conversation is open from the beginning: no frame of the client's opens it. */
  opensAtOnce?: boolean;
  read(frame: unknown): ClientAct;
  /** The answer to `opens`. */
  welcomes(conversation: string): Frame[];
  /** The answer to `declares`. */
  confirmsTools?(conversation: string): Frame[];
  asks(call: Asked): Frame[];
  /** What follows an answer. */
  confirms?(call: CallRecord): Frame[];
  /** Gives a call up; left out where the platform cannot. */
  interrupts?(call: { id: string; tool: string }): Frame[];
  /** What was understood of the user's speech. */
  heard(text: string): Frame[];
  spoken(words: string): Frame[];
  complains(problem: string): Frame[];
  /** Sound goes both ways in binary frames; left out where there is none. */
  sound?: {
    /** The user is heard speaking into the agent's turn. */
    interruptsTurn(): Frame[];
  };
  /** Answers and texts are taken up only when the client asks the model to go on. */
  waitsToGoOn?: boolean;
}
