import type { Attention } from '#contract/attention';
import type { Rule } from '#contract/rule';
import { presetRule, tabsRule } from '#sites/presets';
import { BROWSER } from '#sites/site';
import { merged, ruleFor, withEffect, withTool } from '../rules/editRule';
import type { TextKey } from '../text';

/** One way to allow the refused call: a button and the rule it writes. */
export interface AttentionChoice {
  words: TextKey;
  /** It would have let the refused call through. */
  helps: boolean;
  rule: Rule;
}

/** The ways to allow what was refused, the most careful first. */
export function attentionChoices(
  rules: readonly Rule[],
  { site, tool, effect }: Attention,
): AttentionChoice[] {
  const before = ruleFor(rules, site);
  const rule = before.tools[tool] === 'deny' ? withTool(before, tool, undefined) : before;
  if (site === BROWSER) return [{ words: 'allowTabs', helps: true, rule: merged(rule, tabsRule()) }];
  const look = presetRule(site, 'look');
  const act = presetRule(site, 'act');
  // What pages bring is allowed one by one.
  if (effect === 'page') {
    return [{ words: 'allowThis', helps: true, rule: withTool(rule, tool, 'allow') }];
  }
  if (!(effect in act.effects)) {
    return [{ words: 'allowThis', helps: true, rule: withEffect(rule, effect, 'allow') }];
  }
  return [
    { words: 'allowLook', helps: effect in look.effects, rule: merged(rule, look) },
    { words: 'allowAct', helps: true, rule: merged(rule, act) },
  ];
}
