import type { Rule } from '#contract/rule';
import { Icon } from '../icon';
import { isEmpty } from '../rules/editRule';
import { ruleWords } from '../rules/ruleWords';
import { isUnencrypted } from '../siteName';
import { text } from '../text';

/** The exact origin a rule is for, marked when others on the network can read along, and what it allows. */
export function SiteLine({ rule }: { rule: Rule }) {
  return (
    <>
      <Icon name={isUnencrypted(rule.site) ? 'unlock' : 'lock'} />
      <span class="siteWords">
        <span class="siteName">
          <bdi>{rule.site}</bdi>{' '}
          {isUnencrypted(rule.site) && (
            <span class="chip warning" title={text('siteNotEncryptedHint')}>
              {text('siteNotEncrypted')}
            </span>
          )}
        </span>
        <span class="quiet">{isEmpty(rule) ? text('siteNothing') : ruleWords(rule)}</span>
      </span>
    </>
  );
}

/** A page that can have no rule, and why. */
export function NoSite({ why }: { why: string }) {
  return (
    <>
      <Icon name="shield" />
      <span class="siteWords">
        <strong>{text('siteNone')}</strong>
        <span class="quiet">{why}</span>
      </span>
    </>
  );
}
