import type { Effect } from '#contract/effect';
import type { Rule } from '#contract/rule';
import { Icon, type IconName } from '../icon';
import { withEffect } from '../rules/editRule';
import { Switch } from '../switch';
import { type TextKey, text } from '../text';

interface SiteSwitchesProps {
  rule: Rule;
  /** Called straight from the click. */
  change(changed: Rule): void;
}

/** The three kinds of things an agent can do on a site. */
export function SiteSwitches({ rule, change }: SiteSwitchesProps) {
  return (
    <div class="switches">
      {kinds.map(({ effect, label, hint, icon }) => (
        <Switch
          key={effect}
          label={text(label)}
          hint={text(hint)}
          on={rule.effects[effect] === 'allow'}
          change={(on) => change(withEffect(rule, effect, on))}
        >
          <Icon name={icon} />
        </Switch>
      ))}
    </div>
  );
}

const kinds: readonly { effect: Effect; label: TextKey; hint: TextKey; icon: IconName }[] = [
  { effect: 'read', label: 'mayRead', hint: 'mayReadHint', icon: 'eye' },
  { effect: 'act', label: 'mayAct', hint: 'mayActHint', icon: 'pointer' },
  { effect: 'navigate', label: 'mayNavigate', hint: 'mayNavigateHint', icon: 'arrow' },
];
