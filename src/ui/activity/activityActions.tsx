import type { Activity } from '#contract/activity';
import { clearActivity } from '#store/activity';
import { text } from '../text';
import { saveActivity } from './saveActivity';

/** To save the lines given, or all of them, and to forget all. */
export function ActivityActions({ lines }: { lines?: readonly Activity[] }) {
  return (
    <span class="headingActions">
      <button type="button" class="link" onClick={() => void saveActivity(lines)}>
        {text('activitySave')}
      </button>
      <button type="button" class="link" onClick={() => void clearActivity()}>
        {text('activityClear')}
      </button>
    </span>
  );
}
