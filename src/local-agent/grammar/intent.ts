import type { ToolName } from '../toolNames';

export interface Call {
  tool: ToolName;
  args: Record<string, unknown>;
}

/** What a request asks for, before anything is done about it. */
export type Intent =
  /** `instead` are other readings of the same words, tried in turn while nothing fits the one before. */
  | { kind: 'call'; call: Call; instead: readonly Call[] }
  | { kind: 'read_more' }
  | { kind: 'never_mind' }
  | { kind: 'help' };

export const call = (tool: ToolName, args: Record<string, unknown> = {}, ...instead: Call[]): Intent => ({
  kind: 'call',
  call: { tool, args },
  instead,
});
