import type { ErrorCode } from '#contract/errorCode';
import type { Rule } from '#contract/rule';
import type { Browser } from 'wxt/browser';

/** A tab as tools see it. */
export type Tab = Browser.tabs.Tab & { id: number };

/** What a browser tool is given besides its arguments. */
export interface BrowserContext {
  /** The tab the call is about: the one named, else the one the user looks at. */
  tab: Tab | undefined;
  callId: string;
  agent: string;
  /** Aborted on stop, on cancel and at the deadline. */
  signal: AbortSignal;
  progress(message: string): void;
  /** The gate again, for a site the call only now learns of: what stands against it, or nothing. */
  refusal(url: string): { code: ErrorCode; message: string } | undefined;
  rules: readonly Rule[];
}
