/** How a stage ended; what is no test counts as one failure when it fails, and as nothing when it passes. */
export interface Outcome {
  passed: number;
  failed: number;
  /** What to print when something failed. */
  output: string;
  /** The files that took longest, a line each. */
  slowest?: readonly string[];
}

/** One step of `npm test`. */
export interface Stage {
  name: string;
  run(): Promise<Outcome>;
}

export interface StageResult extends Outcome {
  name: string;
  ms: number;
}
