import type { ToolResult } from '#contract/result';
import type { CallRecord, Turn } from '#local-agent/localAgent';

/** What became of a call in a word: its verdict, its error code, or `ok` for a look. */
export function ending(result: ToolResult): string {
  return result.status === 'error' ? result.errorCode : (result.verdict ?? 'ok');
}

/** A call as one line for the terminal. */
export function callLine({ tool, args, result, ms }: CallRecord): string {
  return `    ${tool} ${JSON.stringify(args)} → ${ending(result)}, ${Math.round(ms)} ms`;
}

/** A turn as lines for the terminal: the calls, then the agent's sentence. */
export function turnLines({ said, calls }: Turn): string[] {
  return [...calls.map(callLine), `  ${said}`];
}
