import { siteName } from '../siteName';
import { text } from '../text';
import { NewSitesChoice } from './newSitesChoice';
import type { OptionsState } from './optionsState';
import { SiteRow } from './siteRow';

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
            <SiteRow key={rule.site} rule={rule} state={state} />
          ))}
        </ul>
      </div>
    </section>
  );
}
