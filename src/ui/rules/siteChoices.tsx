import type { Effect } from '#contract/effect';
import type { Decision, Rule } from '#contract/rule';
import { Choice } from '../choice';
import { Icon, type IconName } from '../icon';
import { type TextKey, text } from '../text';
import { withEffect } from './editRule';

interface SiteChoicesProps {
  rule: Rule;
  /** Which of the kinds are shown. */
  kinds: readonly Kind[];
  /** What holds where the rule says nothing. */
  otherwise: Decision;
  /** Called straight from the choice. */
  change(changed: Rule): void;
}

export interface Kind {
  effect: Effect;
  label: TextKey;
  hint: TextKey;
  icon: IconName;
}

/** The kinds of things an agent can do, each never, asked for or allowed. */
export function SiteChoices({ rule, kinds, otherwise, change }: SiteChoicesProps) {
  // What a fixed rule does not name is not allowed.
  const unsaid = rule.fixed ? 'deny' : otherwise;
  return (
    <div class="choices">
      {kinds.map(({ effect, label, hint, icon }) => (
        <Choice
          key={effect}
          name={`${rule.site} ${effect}`}
          label={text(label)}
          hint={text(hint)}
          value={rule.effects[effect] ?? unsaid}
          change={(decision) => change(withEffect(rule, effect, decision))}
        >
          <Icon name={icon} />
        </Choice>
      ))}
    </div>
  );
}

/** What an agent can do on a site. */
export const siteKinds: readonly Kind[] = [
  { effect: 'read', label: 'mayRead', hint: 'mayReadHint', icon: 'eye' },
  { effect: 'act', label: 'mayAct', hint: 'mayActHint', icon: 'pointer' },
  { effect: 'navigate', label: 'mayNavigate', hint: 'mayNavigateHint', icon: 'arrow' },
];

/** All that a site's rule can say of whole kinds; a page's own tools are allowed one by one. */
export const allSiteKinds: readonly Kind[] = [
  ...siteKinds,
  { effect: 'storage', label: 'effect_storage', hint: 'mayStorageHint', icon: 'tray' },
  { effect: 'picture', label: 'effect_picture', hint: 'mayPictureHint', icon: 'picture' },
];

/** What it can do with the browser's own things. */
export const browserKinds: readonly Kind[] = [
  { effect: 'tabs', label: 'mayTabs', hint: 'mayTabsHint', icon: 'tabs' },
];
