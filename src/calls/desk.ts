import type { ToolCall } from '#contract/call';
import type { Rule } from '#contract/rule';
import type { Tab } from '#tools/browserContext';
import type { Tool } from '#tools/tool';
import type { ActivityLog } from './activityLog';
import type { Refusal } from './gate';
import type { PagePorts } from './pagePort';
import type { RunningCalls } from './runningCalls';

/** What every call of this background shares. */
export interface Desk {
  log: ActivityLog;
  running: RunningCalls;
  ports: PagePorts;
  rules(): Promise<readonly Rule[]>;
  currentTab(): Promise<Tab | undefined>;
  /** Acting calls on one tab run one at a time, in the order they came. */
  inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T>;
  /** A call was refused for want of a rule; the user is shown what would be needed. */
  refused(refusal: Refusal, tool: Tool, call: ToolCall): void;
}
