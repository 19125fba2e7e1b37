import type { ErrorCode } from './errorCode';
import type { Details } from './result';

interface FailureExtras {
  /** Facts an agent can act on: candidates, the covering element, each bad argument. */
  details?: Details;
  cause?: unknown;
}

/** The one error class: thrown anywhere below a call, turned into an error result in one place. */
export class ToolFailure extends Error {
  override readonly name = 'ToolFailure';
  readonly details: Details | undefined;

  /** The sentence says what was asked, what was found, and what to try next. */
  constructor(
    readonly code: ErrorCode,
    sentence: string,
    extras: FailureExtras = {},
  ) {
    super(sentence, extras);
    this.details = extras.details;
  }
}
