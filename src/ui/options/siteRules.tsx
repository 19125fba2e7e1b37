import { BROWSER } from '#sites/site';
import { forgetSite } from '../rules/forgetSite';
import { ruleWords } from '../rules/ruleWords';
import { isUnencrypted, siteName } from '../siteName';
import { text } from '../text';
import { NewSitesChoice } from './newSitesChoice';
import type { OptionsState } from './optionsState';

/** Every site that has a rule, with the way to remove it. */
export function SiteRules({ state }: { state: OptionsState }) {
  const rules = state.rules.value;
  const sorted = rules.toSorted((one, other) => siteName(one.site).localeCompare(siteName(other.site)));
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{text('rulesHeading')}</h2>
      <p class="intro">{text('rulesIntro')}</p>
      <div class="card">
        <NewSitesChoice value={state.newSites.value} />
        {rules.length === 0 && <p class="empty">{text('rulesEmpty')}</p>}
        <ul>
          {sorted.map((rule) => (
            <li key={rule.site} class="row">
              <div class="grow">
                <strong>
                  <bdi>{rule.site === BROWSER ? siteName(rule.site) : rule.site}</bdi>
                </strong>{' '}
                {isUnencrypted(rule.site) && <span class="chip warning">{text('siteNotEncrypted')}</span>}
                <p class="quiet">{ruleWords(rule)}</p>
              </div>
              <button
                type="button"
                aria-label={text('rulesRemoveNamed', siteName(rule.site))}
                onClick={() => void forgetSite(rules, rule.site)}
              >
                {text('rulesRemove')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
