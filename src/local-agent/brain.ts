import type { ToolResult } from '#contract/result';

/** What a mind can do in the user's browser. A call that gets no answer is a result too, never a rejection. */
export interface Hands {
  call(tool: string, args: Record<string, unknown>): Promise<ToolResult>;
}

/** One conversation's mind; it keeps what "which one?" and "it" refer to. */
export interface Mind {
  /** Does what the request asks and returns the sentence to say. */
  hear(request: string, hands: Hands): Promise<string>;
}

/** What understands requests: the grammar now, a language model behind the same two functions later. */
export interface Brain {
  begin(): Mind;
}
