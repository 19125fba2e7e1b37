import type { Rule } from '#contract/rule';
import { type Preset, presetOf, presets, withPreset } from '#sites/presets';
import { type TextKey, text } from '../text';

interface PresetChoiceProps {
  rule: Rule;
  /** Called straight from the choice. */
  change(changed: Rule): void;
}

/** What the agent may do on a site, in one choice; none is shown as chosen where the rule is the user's own mixture. */
export function PresetChoice({ rule, change }: PresetChoiceProps) {
  const chosen = presetOf(rule);
  return (
    <fieldset class="presets">
      <legend class="hidden">{text('presetHeading')}</legend>
      {presets.map((preset) => (
        <label key={preset} class="segment">
          <input
            type="radio"
            name={`${rule.site} preset`}
            checked={preset === chosen}
            onChange={() => change(withPreset(rule, preset))}
          />
          {text(presetWords[preset])}
        </label>
      ))}
    </fieldset>
  );
}

const presetWords: Record<Preset, TextKey> = {
  look: 'allowLook',
  act: 'allowAct',
  noPaying: 'allowNoPaying',
};
