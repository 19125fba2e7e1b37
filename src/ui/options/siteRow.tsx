import { useState } from 'preact/hooks';
import type { Rule } from '#contract/rule';
import { BROWSER } from '#sites/site';
import { exactOf } from '#sites/wholeSite';
import { Icon } from '../icon';
import { changeRule } from '../rules/changeRule';
import { forgetSite } from '../rules/forgetSite';
import { moveRule } from '../rules/moveRule';
import { RuleEditor } from '../rules/ruleEditor';
import { ruleWords } from '../rules/ruleWords';
import { allSiteKinds, browserKinds, SiteChoices } from '../rules/siteChoices';
import { ToolRules } from '../rules/toolRules';
import { Unchangeable } from '../rules/unchangeable';
import { isUnencrypted, siteName } from '../siteName';
import { text } from '../text';
import type { OptionsState } from './optionsState';

/** One site's rule in words, and behind it all that it can say. */
export function SiteRow({ rule, state }: { rule: Rule; state: OptionsState }) {
  const [isOpen, setOpen] = useState(false);
  const rules = state.rules.value;
  const otherwise = state.newSites.value === 'ask' ? 'ask' : 'deny';
  const change = (changed: Rule) => void changeRule(rules, changed);
  return (
    <li class="row">
      <details class="grow siteRule" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="siteWords">
            <span>
              <strong>
                <bdi>{rule.site === BROWSER ? siteName(rule.site) : rule.site}</bdi>
              </strong>{' '}
              {isUnencrypted(rule.site) && <span class="chip warning">{text('siteNotEncrypted')}</span>}
              {rule.fixed && <span class="chip">{text('fixedHere')}</span>}
            </span>
            <span class="quiet">{ruleWords(rule)}</span>
          </span>
          <Icon name="chevron" class="chevron" />
        </summary>
        {isOpen && (
          <Unchangeable when={rule.fixed}>
            {rule.site === BROWSER ? (
              <SiteChoices rule={rule} kinds={browserKinds} otherwise={otherwise} change={change} />
            ) : (
              <RuleEditor
                rule={rule}
                exact={exactOf(rule.site)}
                kinds={allSiteKinds}
                otherwise={otherwise}
                change={change}
                move={(site) => void moveRule(rules, rule, site)}
              />
            )}
            <ToolRules rules={[rule]} change={change} />
          </Unchangeable>
        )}
      </details>
      {!rule.fixed && (
        <button
          type="button"
          aria-label={text('rulesRemoveNamed', siteName(rule.site))}
          onClick={() => void forgetSite(rules, rule.site)}
        >
          {text('rulesRemove')}
        </button>
      )}
    </li>
  );
}
