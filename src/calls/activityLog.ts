import type { Activity } from '#contract/activity';
import type { ToolCall } from '#contract/call';
import type { ToolResult } from '#contract/result';
import { writeActivity } from '#store/activity';
import { finished, nextActivityId } from './activityLine';

// Most calls end sooner; they are written once, when they end.
const SHOW_AFTER_MS = 50;

type About = Pick<Activity, 'tool' | 'target' | 'site' | 'args'> & { tabId?: number; undoes?: number };

export interface ActivityLine {
  readonly id: number;
  /** Where it stands in the list, unless nothing of it is kept. */
  kept(): Pick<Activity, 'id' | 'site'> | undefined;
  about(facts: Partial<About>): void;
  /** From now on nothing of it is kept: the call is about a private window. */
  conceal(): void;
  /** What a slow call says while it runs. */
  progress(message: string): void;
  /** Shows the call as running when it takes a moment. Not waited for: the list must not slow a call down. */
  show(): void;
  /** Writes how the call ended and hands the result on. */
  end(result: ToolResult): ToolResult;
}

export interface ActivityLog {
  begin(call: Pick<ToolCall, 'id' | 'tool' | 'agent'>): ActivityLine;
  /** A line that belongs to no call: an unreadable frame, a word of the platform. */
  note(agent: string, tool: string, text: string): void;
  /** A log for the steps of the call with this line. */
  within(line: number): ActivityLog;
}

/** The activity list as the background writes it. `onFault` hears when a line could not be stored. */
export function createActivityLog(onFault: (fault: unknown) => void): ActivityLog {
  const write = (line: Activity) => void writeActivity(line).catch(onFault);
  const logOf = (step: Pick<Activity, 'stepOf'>): ActivityLog => ({
    begin(call) {
      let line: Activity = {
        id: nextActivityId(),
        callId: call.id,
        ...step,
        tool: call.tool.slice(0, 80),
        target: '',
        site: '',
        agent: call.agent,
        state: 'running',
        startedAt: Date.now(),
      };
      let shown: ReturnType<typeof setTimeout> | undefined;
      let isConcealed = false;
      const store = (state: Activity) => {
        if (!isConcealed) write(state);
      };
      return {
        id: line.id,
        kept: () => (isConcealed ? undefined : { id: line.id, site: line.site }),
        conceal() {
          isConcealed = true;
        },
        progress(message) {
          line = { ...line, progress: message.slice(0, 200) };
          store(line);
        },
        about(facts) {
          line = { ...line, ...facts };
        },
        show() {
          shown = setTimeout(() => store(line), SHOW_AFTER_MS);
        },
        end(result) {
          clearTimeout(shown);
          store(finished(line, result));
          return result;
        },
      };
    },
    note(agent, tool, text) {
      write({
        id: nextActivityId(),
        tool,
        target: text.slice(0, 300),
        site: '',
        agent,
        state: 'note',
        startedAt: Date.now(),
      });
    },
    within: (line) => logOf({ stepOf: line }),
  });
  return logOf({});
}
