import { type RiskKind, riskEntry, riskKinds } from '#contract/risk';
import type { Rule } from '#contract/rule';
import { text } from '../text';
import { withTool } from './editRule';

interface RiskRulesProps {
  rule: Rule;
  change(changed: Rule): void;
}

/** The risky acts, each asked about each time or never done on a site. */
export function RiskRules({ rule, change }: RiskRulesProps) {
  const never = riskKinds.filter((kind) => rule.tools[riskEntry(kind)] === 'deny');
  const set = (kind: RiskKind, isNever: boolean) =>
    change(withTool(rule, riskEntry(kind), isNever ? 'deny' : undefined));
  return (
    <details class="tools">
      <summary>
        {text('risksHeading')}
        {never.length > 0 && <span class="chip">{text('risksNever', String(never.length))}</span>}
      </summary>
      <p class="quiet">{text('risksHint')}</p>
      {riskKinds.map((kind) => (
        <label key={kind} class="riskRule">
          <input
            type="checkbox"
            checked={never.includes(kind)}
            onChange={({ currentTarget }) => set(kind, currentTarget.checked)}
          />
          {text(`riskNever_${kind}`)}
        </label>
      ))}
    </details>
  );
}
