import { sendCommand } from '#store/commands';
import { Icon } from '../icon';
import type { ScreenState } from '../screen/screenState';
import { text } from '../text';

/** Says that nothing is done since the user refused several times in a row, and lets the agent go on. */
export function PausedNotice({ state }: { state: ScreenState }) {
  const { conversation = '' } = state.connection.value;
  if (conversation === '' || state.paused.value !== conversation) return null;
  return (
    <section class="attention" role="alert">
      <h2>
        <Icon name="clock" />
        {text('pausedHeading')}
      </h2>
      <p>{text('pausedWhy')}</p>
      <div class="attentionActions">
        <button type="button" onClick={() => void sendCommand({ kind: 'goOn' })}>
          {text('goOn')}
        </button>
      </div>
    </section>
  );
}
