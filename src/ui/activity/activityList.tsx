import type { ReadonlySignal } from '@preact/signals';
import type { Activity } from '#contract/activity';
import { text } from '../text';
import { ActivityActions } from './activityActions';
import { ActivityLine } from './activityLine';

/** What the agent did, newest first. */
export function ActivityList({ lines }: { lines: ReadonlySignal<Activity[]> }) {
  return (
    <section class="activity" aria-labelledby="activity">
      <div class="heading">
        <h2 id="activity">{text('activityHeading')}</h2>
        {lines.value.length > 0 && <ActivityActions />}
      </div>
      {lines.value.length === 0 ? (
        <p class="quiet">{text('activityEmpty')}</p>
      ) : (
        <ol>
          {lines.value.map((line) => (
            <ActivityLine key={line.id} line={line} />
          ))}
        </ol>
      )}
    </section>
  );
}
