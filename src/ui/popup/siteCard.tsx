import { useState } from 'preact/hooks';
import type { Rule } from '#contract/rule';
import { BROWSER } from '#sites/site';
import { Icon } from '../icon';
import { changeRule } from '../rules/changeRule';
import { isEmpty, ruleFor, ruleOver } from '../rules/editRule';
import { forgetSite } from '../rules/forgetSite';
import { moveRule } from '../rules/moveRule';
import { RuleEditor } from '../rules/ruleEditor';
import { browserKinds, SiteChoices, siteKinds } from '../rules/siteChoices';
import { ToolRules } from '../rules/toolRules';
import { Unchangeable } from '../rules/unchangeable';
import type { ScreenState } from '../screen/screenState';
import { siteName } from '../siteName';
import { text } from '../text';
import { AccessMissing } from './accessMissing';
import { GrantLines } from './grantLines';
import { NoSite, SiteLine } from './siteLine';

/** What the agent may do on the page's site, and with tabs and windows. */
export function SiteCard({ state }: { state: ScreenState }) {
  const page = state.page.value;
  const rules = state.rules.value;
  const tabs = ruleFor(rules, BROWSER);
  const otherwise = state.newSites.value === 'ask' ? 'ask' : 'deny';
  const rule = page.usable ? ruleOver(rules, page.site) : undefined;
  // A site that is settled leaves its room to the activity; one without a rule shows what can be allowed.
  const [isOpen, setOpen] = useState(rule !== undefined && isEmpty(rule));
  const tell = (changing: Promise<'saved' | 'declined'>, site: string) =>
    void changing.then((done) => {
      state.notice.value = done === 'declined' ? text('accessDeclined', siteName(site)) : '';
    });
  // Nothing may be awaited before either: the browser asks for access only while it sees the click.
  const change = (changed: Rule) => tell(changeRule(rules, changed), changed.site);
  const move = (moved: Rule, site: string) => tell(moveRule(rules, moved, site), site);
  return (
    <section aria-label={text('siteHeading')}>
      <details class="site" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {rule ? <SiteLine rule={rule} /> : <NoSite why={page.usable ? '' : page.why} />}
          <Icon name="chevron" class="chevron" />
        </summary>
        {rule && page.usable && (
          <Unchangeable when={rule.fixed}>
            {rule.fixed && <p class="fixedNote">{text('fixedHere')}</p>}
            <RuleEditor
              rule={rule}
              exact={page.site}
              kinds={siteKinds}
              otherwise={otherwise}
              change={change}
              move={(site) => move(rule, site)}
            />
          </Unchangeable>
        )}
        <Unchangeable when={tabs.fixed}>
          <SiteChoices rule={tabs} kinds={browserKinds} otherwise={otherwise} change={change} />
        </Unchangeable>
        <ToolRules rules={[...(rule ? [rule] : []), tabs].filter(({ fixed }) => !fixed)} change={change} />
        {rule && !rule.fixed && !isEmpty(rule) && (
          <button type="button" class="link" onClick={() => void forgetSite(rules, rule.site)}>
            <Icon name="trash" />
            {text('removeRule')}
          </button>
        )}
      </details>
      {rule && <GrantLines grants={state.grants.value} site={rule.site} />}
      {rule && page.usable && !page.hasAccess && <AccessMissing rule={rule} change={change} />}
    </section>
  );
}
