import type { DeclaredTool } from '#contract/declaredTool';

/** What it takes to be let in, or why we are not; `lasting` is not cured by trying again. */
export type Entry =
  | { ok: true; token: string; tools: readonly DeclaredTool[] }
  | { ok: false; reason: string; lasting: boolean };
