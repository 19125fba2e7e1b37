import { readOnly } from '#store/readOnly';
import { Icon } from '../icon';
import type { ScreenState } from '../screen/screenState';
import { Switch } from '../switch';
import { text } from '../text';

/** The quick way to let the agent look and change nothing; what is running ends at once. */
export function ReadOnlySwitch({ state }: { state: ScreenState }) {
  return (
    <section class={state.readOnly.value ? 'readOnly on' : 'readOnly'} aria-label={text('readOnly')}>
      <Switch
        label={text('readOnly')}
        hint={text('readOnlyHint')}
        on={state.readOnly.value}
        change={(on) => void readOnly.write(on)}
      >
        <Icon name="eye" />
      </Switch>
      {state.readOnly.value && <p class="quiet">{text('readOnlyHint')}</p>}
    </section>
  );
}
