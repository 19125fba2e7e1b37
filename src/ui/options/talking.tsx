import type { VoiceSettings } from '#contract/voice';
import { voiceSettings } from '#store/voice';
import { Switch } from '../switch';
import { type TextKey, text } from '../text';
import type { OptionsState } from './optionsState';

/** How the user wants to talk. */
export function Talking({ state }: { state: OptionsState }) {
  const settings = state.voiceSettings.value;
  const change = (changed: Partial<VoiceSettings>) => void voiceSettings.write({ ...settings, ...changed });
  return (
    <section aria-labelledby="talking">
      <h2 id="talking">{text('talkHeading')}</h2>
      <div class="card">
        <fieldset class="choice">
          <legend>{text('talkStyle')}</legend>
          <span class="segments">
            {styles.map(({ style, words }) => (
              <label key={style} class="segment">
                <input
                  type="radio"
                  name="talkStyle"
                  checked={settings.style === style}
                  onChange={() => change({ style })}
                />
                {text(words)}
              </label>
            ))}
          </span>
        </fieldset>
        <Switch
          label={text('talkEarcons')}
          hint={text('talkEarconsHint')}
          on={settings.earcons}
          change={(earcons) => change({ earcons })}
        />
        <Switch
          label={text('talkQuietsTabs')}
          hint={text('talkQuietsTabsHint')}
          on={settings.quietsTabs}
          change={(quietsTabs) => change({ quietsTabs })}
        />
        <Switch
          label={text('talkPill')}
          hint={text('talkPillHint')}
          on={settings.pill}
          change={(pill) => change({ pill })}
        />
      </div>
    </section>
  );
}

const styles: readonly { style: VoiceSettings['style']; words: TextKey }[] = [
  { style: 'open', words: 'talkStyleOpen' },
  { style: 'hold', words: 'talkStyleHold' },
  { style: 'toggle', words: 'talkStyleToggle' },
];
