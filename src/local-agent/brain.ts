import type { ToolResult } from '#contract/result';
import type { Cost } from './cost';

/** What a mind can do in the user's browser. A call that gets no answer is a result too, never a rejection. */
export interface Hands {
  call(tool: string, args: Record<string, unknown>): Promise<ToolResult>;
  /** Aborted when the user says stop or leaves; nothing is called after it. */
  readonly signal: AbortSignal;
}

/** One conversation's mind; it keeps what "which one?" and "it" refer to. */
export interface Mind {
  /** Does what the request asks and returns the sentence to say. */
  hear(request: string, hands: Hands): Promise<string>;
  /** What its thinking took so far, where it is paid for. */
  readonly cost?: Cost;
}

/** What understands requests: the grammar, or a language model. */
export interface Brain {
  begin(): Mind;
}
