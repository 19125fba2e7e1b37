import type { ScreenState } from '../screen/screenState';
import { text } from '../text';
import { ActivityActions } from './activityActions';
import { activityEntries } from './activityEntries';
import { ActivityEntry } from './activityEntry';
import { UndoOutcome } from './undoOutcome';

/** What the agent did, newest first. */
export function ActivityList({ state }: { state: Pick<ScreenState, 'activity' | 'undoable'> }) {
  const entries = activityEntries(state.activity.value);
  return (
    <section class="activity" aria-labelledby="activity">
      <div class="heading">
        <h2 id="activity">{text('activityHeading')}</h2>
        {entries.length > 0 && <ActivityActions />}
      </div>
      <UndoOutcome entries={entries} />
      {entries.length === 0 ? (
        <p class="quiet">{text('activityEmpty')}</p>
      ) : (
        <ol>
          {entries.map((entry) => (
            <ActivityEntry key={entry.line.id} entry={entry} undoable={state.undoable.value} />
          ))}
        </ol>
      )}
    </section>
  );
}
