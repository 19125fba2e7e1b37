import type { ToolCall } from '#contract/call';
import type { Directive } from '#contract/directive';
import type { Rule } from '#contract/rule';
import type { Tab } from '#tools/browserContext';
import type { ClosedTabs } from '#tools/closedTabs';
import type { DeedLog } from '#tools/deedLog';
import type { Tool } from '#tools/tool';
import type { ActivityLog } from './activityLog';
import type { Consent } from './consent';
import type { Refusal } from './gate';
import type { Heard } from './heard';
import type { PagePorts } from './pagePort';
import type { Readings } from './readings';
import type { RefBook } from './refBook';

/** What every call of this background shares. */
export interface Desk {
  log: ActivityLog;
  ports: PagePorts;
  refs: RefBook;
  /** What the agent has read already. */
  readings: Readings;
  heard: Heard;
  rules(): Promise<readonly Rule[]>;
  /** Whether the user wants to see where we press. */
  showsPointer(): Promise<boolean>;
  /** Calls back whenever the user may have taken something back. Returns the way to stop. */
  onWithdrawal(check: () => void): () => void;
  consent: Consent;
  closedTabs: ClosedTabs;
  deeds: DeedLog;
  currentTab(): Promise<Tab | undefined>;
  /** Waits until documents that are opened from now on have their guard. */
  guarded(): Promise<void>;
  /** What a tool wants the agent to keep in mind. */
  direct(directive: Directive): void;
  /** A call was refused for want of a rule; the user is shown what would be needed. */
  refused(refusal: Refusal, tool: Tool, call: ToolCall): void;
}
