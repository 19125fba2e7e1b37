import type { ToolResult } from '#contract/result';

/** One call of a short list. */
export interface Step {
  tool: string;
  args: unknown;
}

/** How a list of calls is run: each is parsed, gated, noted and dispatched as a call of its own. */
export interface StepRunner {
  /** @throws {ToolFailure} UNKNOWN_TOOL or INVALID_ARGS. */
  check(step: Step): void;
  /** Never rejects. `place` counts from 0 and tells the steps of one call apart. */
  run(step: Step, place: number): Promise<ToolResult>;
}
