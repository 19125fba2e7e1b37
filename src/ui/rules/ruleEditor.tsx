import type { Decision, Rule } from '#contract/rule';
import { AllowedTools } from './allowedTools';
import { PresetChoice } from './presetChoice';
import { RiskRules } from './riskRules';
import { ScopeChoice } from './scopeChoice';
import { type Kind, SiteChoices } from './siteChoices';

interface RuleEditorProps {
  rule: Rule;
  /** The exact address it is, or could be, for. */
  exact: string;
  kinds: readonly Kind[];
  /** What holds where the rule says nothing. */
  otherwise: Decision;
  /** Called straight from a choice. */
  change(changed: Rule): void;
  /** Called straight from a choice: the rule is to speak for this key instead. */
  move(site: string): void;
}

/** All that a site's rule can say: in one word, or piece by piece. */
export function RuleEditor({ rule, exact, kinds, otherwise, change, move }: RuleEditorProps) {
  return (
    <>
      <ScopeChoice rule={rule} exact={exact} move={move} />
      <PresetChoice rule={rule} change={change} />
      <SiteChoices rule={rule} kinds={kinds} otherwise={otherwise} change={change} />
      <AllowedTools rule={rule} />
      <RiskRules rule={rule} change={change} />
    </>
  );
}
