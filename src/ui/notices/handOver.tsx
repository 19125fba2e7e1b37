import { handedOver } from '#store/handedOver';
import { Icon } from '../icon';
import type { ScreenState } from '../screen/screenState';
import { text } from '../text';

/** Whose turn it is on the page: the user takes it and gives it back. Nothing while nobody is connected and it is not taken. */
export function HandOver({ state }: { state: Pick<ScreenState, 'connection' | 'handedOver'> }) {
  const byHand = state.handedOver.value;
  if (!byHand && state.connection.value.phase !== 'live') return null;
  return (
    <section class={byHand ? 'handOver on' : 'handOver'} aria-label={text('handOverHeading')}>
      <div class="handOverWords" role="status">
        <strong>{text(byHand ? 'handOverMine' : 'handOverAgents')}</strong>
        <p class="quiet">{text(byHand ? 'handOverMineHint' : 'handOverAgentsHint')}</p>
      </div>
      <button type="button" class={byHand ? 'primary' : ''} onClick={() => void handedOver.write(!byHand)}>
        <Icon name={byHand ? 'wand' : 'pointer'} />
        {text(byHand ? 'handOverBack' : 'handOverToMe')}
      </button>
    </section>
  );
}
