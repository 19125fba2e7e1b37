import { sendCommand } from '#store/commands';
import type { ScreenState } from '../screen/screenState';
import { text } from '../text';

/** How the agent is to behave, where it lets the user choose. What is shown is what it says of itself. */
export function BehaviorCard({ state }: { state: ScreenState }) {
  const behaviors = state.behaviors.value;
  if (state.connection.value.phase !== 'live' || behaviors.length === 0) return null;
  return (
    <section class="behaviors" aria-label={text('behaviorHeading')}>
      <h2>{text('behaviorHeading')}</h2>
      {behaviors.map(({ key, presets, active }) => (
        <label key={key}>
          <span>{key.replaceAll('_', ' ')}</span>
          <select
            value={active}
            onChange={(event) => {
              void sendCommand({ kind: 'choose', key, preset: event.currentTarget.value });
              event.currentTarget.value = active;
            }}
          >
            {!presets.some(({ name }) => name === active) && (
              <option value={active}>{text('behaviorUnsaid')}</option>
            )}
            {presets.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  );
}
