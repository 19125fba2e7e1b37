import type { Risk } from '#contract/risk';
import { lookUp } from '../text';

/** What an act may do beyond the page, and what the page shows of it, in its own words. */
export function RiskFacts({ risk: { kind, thing, facts } }: { risk: Risk }) {
  return (
    <div id="risk" class="risk">
      <p>{lookUp(`risk_${kind}`)}</p>
      <p class="thing">
        <bdi>{thing}</bdi>
      </p>
      <dl>
        {facts.map(({ name, value }) => (
          <div key={`${name} ${value}`}>
            <dt>{lookUp(`fact_${name}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
