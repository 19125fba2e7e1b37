import type { Profile } from '#contract/profile';
import type { ToolResult } from '#contract/result';
import type { Frame } from '../frame';

/** What one frame from the agent means. */
export type AgentEvent =
  | { kind: 'ready'; conversation: string }
  | { kind: 'text'; from: 'user' | 'agent'; text: string }
  | { kind: 'call'; id: string; tool: string; args: unknown }
  /** A tool request that cannot be read; answered when it has an id. */
  | { kind: 'badCall'; id: string | undefined; problem: string }
  /** The platform tells of a tool; shown, never executed. */
  | { kind: 'callNote'; tool: string; text: string }
  /** The platform complains; `lasting` problems are not cured by trying again. */
  | { kind: 'problem'; reason: string; lasting: boolean }
  | { kind: 'ended'; reason: string }
  | { kind: 'ignored'; type: string };

/** One agent protocol: data and two translations. It knows neither the socket nor the calls. */
export interface Dialect {
  address(profile: Profile, token: string): string;
  /** Sent in order as soon as the socket is open. */
  opening(): Frame[];
  read(frame: Frame): AgentEvent;
  result(id: string, result: ToolResult): Frame;
  /** What the user typed. */
  text(text: string): Frame;
  /** Sent before the user's own disconnect. */
  closing(): Frame[];
  /** What a close code means when nothing was said before it. */
  closed(code: number): { reason: string; lasting: boolean };
}
