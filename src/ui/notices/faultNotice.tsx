import { fault } from '#store/fault';
import { Icon } from '../icon';
import type { ScreenState } from '../screen/screenState';
import { text } from '../text';

/** Tells the user that the browser does not store what it should, and what follows from that. */
export function FaultNotice({ state }: { state: ScreenState }) {
  const what = state.fault.value;
  if (what === '') return null;
  return (
    <section class="attention" role="alert">
      <h2>
        <Icon name="alert" />
        {text('faultHeading')}
      </h2>
      <p>{text(what === 'ledger' ? 'faultLedger' : 'faultActivity')}</p>
      <div class="attentionActions">
        <button type="button" onClick={() => void fault.write('')}>
          {text('faultRead')}
        </button>
      </div>
    </section>
  );
}
