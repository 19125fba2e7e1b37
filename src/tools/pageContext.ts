import type { Page } from '#page/page';

/** What a page tool is given besides its arguments. */
export interface PageContext {
  page: Page;
  callId: string;
  agent: string;
  /** Aborted on stop, on cancel and at the deadline; checked before every effect and keystroke. */
  signal: AbortSignal;
  /** Tells the user and the agent that slow work goes on. */
  progress(message: string): void;
}
