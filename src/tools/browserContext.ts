import type { Browser } from 'wxt/browser';
import type { ToolResult } from '#contract/result';
import type { Rule } from '#contract/rule';
import type { ClosedTabs } from './closedTabs';
import type { DeedLog } from './deedLog';
import type { StepRunner } from './steps';

/** A tab as tools see it. */
export type Tab = Browser.tabs.Tab & { id: number };

/** What a browser tool is given besides its arguments. */
export interface BrowserContext {
  /**
   * The tab the call is about: the one named, else the one the user looks at.
   * @throws {ToolFailure} TAB_GONE when there is none.
   */
  tab(): Promise<Tab>;
  /** Aborted on stop, on cancel and at the deadline. */
  signal: AbortSignal;
  /**
   * The gate, for an address the call only now learns of.
   * @throws {ToolFailure} SITE_NOT_ALLOWED, TOOL_NOT_ALLOWED, DECLINED or NEEDS_PERMISSION.
   */
  allow(url: string): Promise<void>;
  /** Like `allow` for where a page ended up: ORIGIN_CHANGED instead, naming no more than the site. */
  allowArrival(url: string): void;
  /** Whether pages of this address may be read, so that their titles and addresses may be told. */
  mayRead(url: string | undefined): boolean;
  rules: readonly Rule[];
  /** The conversation the call belongs to. */
  conversation: string;
  closedTabs: ClosedTabs;
  /** What was done so far. */
  deeds: DeedLog;
  /** Has the document in a tab put back what a call changed there, if acting is allowed in that tab. */
  inPage(key: string, tab: string): Promise<ToolResult>;
  steps: StepRunner;
}
