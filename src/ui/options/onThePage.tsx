import { showsPointer } from '#store/showsPointer';
import { Switch } from '../switch';
import { text } from '../text';
import type { OptionsState } from './optionsState';

/** What is drawn over pages that are acted on. */
export function OnThePage({ state }: { state: OptionsState }) {
  return (
    <section aria-labelledby="onThePage">
      <h2 id="onThePage">{text('onThePageHeading')}</h2>
      <div class="card">
        <Switch
          label={text('showsPointer')}
          hint={text('showsPointerHint')}
          on={state.showsPointer.value}
          change={(on) => void showsPointer.write(on)}
        />
      </div>
    </section>
  );
}
