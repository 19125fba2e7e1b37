import type { Activity } from '#contract/activity';
import type { ToolCall } from '#contract/call';
import { failureResult } from '#contract/failureResult';
import type { ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { readActivity, writeActivity } from '#store/activity';
import { finished, nextActivityId } from './activityLine';

type About = Pick<Activity, 'target' | 'site' | 'args'> & { tabId?: number };

export interface ActivityLine {
  about(facts: Partial<About>): void;
  /** Shows the call as running. Not waited for: the list must not slow a call down. */
  show(): void;
  /** Writes how the call ended and hands the result on. */
  end(result: ToolResult): ToolResult;
}

export interface ActivityLog {
  begin(call: Pick<ToolCall, 'id' | 'tool' | 'agent'>): ActivityLine;
  /** A line that belongs to no call: an unreadable frame, a word of the platform. */
  note(agent: string, tool: string, text: string): void;
}

/** The activity list as the background writes it. `onFault` hears when a line could not be stored. */
export function createActivityLog(onFault: (fault: unknown) => void): ActivityLog {
  const write = (line: Activity) => void writeActivity(line).catch(onFault);
  return {
    begin(call) {
      let line: Activity = {
        id: nextActivityId(),
        callId: call.id,
        tool: call.tool.slice(0, 80),
        target: '',
        site: '',
        agent: call.agent,
        state: 'running',
        startedAt: Date.now(),
      };
      return {
        about(facts) {
          line = { ...line, ...facts };
        },
        show: () => write(line),
        end(result) {
          write(finished(line, result));
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
  };
}

/** After a restart: calls that were running when the background died have an outcome nobody saw. */
export async function closeInterrupted(): Promise<void> {
  const result = failureResult(
    new ToolFailure('OUTCOME_UNKNOWN', 'The browser restarted Pagehand during this call. Look at the page.'),
  );
  for (const line of await readActivity()) {
    if (line.state === 'running') await writeActivity({ ...line, state: 'error', result });
  }
}
