import { ABOVE_ALL } from '#contract/rule';
import { siteName } from '../siteName';
import { text } from '../text';
import { toolWords } from '../toolWords';
import { AddSite } from './addSite';
import { NewSitesChoice } from './newSitesChoice';
import type { OptionsState } from './optionsState';
import { SiteRow } from './siteRow';

/** Every site that has a rule, with the way to remove it. */
export function SiteRules({ state }: { state: OptionsState }) {
  const rules = state.rules.value;
  const { unreadable } = state.policy.value;
  const everywhere = rules
    .filter(({ site }) => site === ABOVE_ALL)
    .flatMap(({ tools }) => Object.keys(tools));
  const sorted = rules
    .filter(({ site }) => site !== ABOVE_ALL)
    .toSorted((one, other) => siteName(one.site).localeCompare(siteName(other.site)));
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{text('rulesHeading')}</h2>
      <p class="intro">{text('rulesIntro')}</p>
      <div class="card">
        <NewSitesChoice value={state.newSites.value} isFixed={state.policy.value.newSites !== undefined} />
        {everywhere.length > 0 && (
          <p class="fixedNote">{text('fixedTools', everywhere.map(toolWords).join(', '))}</p>
        )}
        {unreadable.length > 0 && <p class="fixedNote">{text('fixedUnreadable', unreadable.join(', '))}</p>}
        {sorted.length === 0 && <p class="empty">{text('rulesEmpty')}</p>}
        <ul>
          {sorted.map((rule) => (
            <SiteRow key={`${rule.site} ${rule.fixed}`} rule={rule} state={state} />
          ))}
        </ul>
      </div>
      <AddSite rules={rules} />
    </section>
  );
}
