import type { ToolCall } from '#contract/call';
import type { Rule } from '#contract/rule';
import type { Tab } from '#tools/browserContext';
import type { Tool } from '#tools/tool';
import type { ActivityLog } from './activityLog';
import type { Refusal } from './gate';
import type { PagePorts } from './pagePort';

/** What every call of this background shares. */
export interface Desk {
  log: ActivityLog;
  ports: PagePorts;
  /** The highest number any document has given a ref. */
  refs: { highest: number };
  rules(): Promise<readonly Rule[]>;
  currentTab(): Promise<Tab | undefined>;
  /** A call was refused for want of a rule; the user is shown what would be needed. */
  refused(refusal: Refusal, tool: Tool, call: ToolCall): void;
}
