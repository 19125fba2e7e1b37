import type { ToolResult } from '#contract/result';
import type { Cost } from '#local-agent/cost';
import type { CallRecord, Turn } from '#local-agent/localAgent';

/** What became of a call in a word: its verdict, its error code, or `ok` for a look. */
export function ending(result: ToolResult): string {
  return result.status === 'error' ? result.errorCode : (result.verdict ?? 'ok');
}

/** A call as one line for the terminal. */
export function callLine({ tool, args, result, ms }: CallRecord): string {
  return `    ${tool} ${JSON.stringify(args)} → ${ending(result)}, ${Math.round(ms)} ms`;
}

/** A turn as lines for the terminal: the calls, the agent's sentence, and what thinking cost so far. */
export function turnLines({ said, calls, cost }: Turn): string[] {
  return [
    ...calls.map(callLine),
    `  ${said}`,
    ...(cost ? [`    ${calls.length} calls; ${costLine(cost)}`] : []),
  ];
}

/** What a language model took so far. */
export function costLine({ requests, tokensIn, tokensOut }: Cost): string {
  return `so far ${requests} requests to the model, ${tokensIn} tokens in, ${tokensOut} tokens out`;
}
