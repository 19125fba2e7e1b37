import type { ToolCall } from '#contract/call';
import { ToolFailure } from '#contract/toolFailure';
import type { DeedLog } from '#tools/deedLog';
import type { Running } from './runCall';

/**
 * What was done, as a call sees it: the user takes back the very act they pressed Undo at, an agent the last of its
 * conversation. The activity tells which one it was.
 */
export function deedsFor(
  { undoes }: Pick<ToolCall, 'undoes'>,
  { desk: { deeds }, line }: Pick<Running, 'desk' | 'line'>,
): DeedLog {
  return {
    ...deeds,
    last(conversation) {
      const act = undoes === undefined ? deeds.last(conversation) : deeds.newest();
      const about = undoes ?? act?.line?.id;
      if (about !== undefined) line.about({ undoes: about });
      if (undoes === undefined || act?.line?.id === undoes) return act;
      throw new ToolFailure('TARGET_STALE', 'Something else was done since, so nothing was taken back.');
    },
  };
}
