import type { Effect } from '#contract/effect';
import { ABOVE_ALL, type Decision, type Rule } from '#contract/rule';
import { covers } from '#sites/wholeSite';

/** A rule that allows nothing yet, or the one there is. */
export function ruleFor(rules: readonly Rule[], site: string): Rule {
  return rules.find((rule) => rule.site === site) ?? { site, effects: {}, tools: {} };
}

/** The rule that speaks for an address: the fixed one, its own, else that of the whole site, else one that allows nothing yet. */
export function ruleOver(rules: readonly Rule[], site: string): Rule {
  const fixed = rules.find((rule) => rule.fixed && rule.site !== ABOVE_ALL && covers(rule.site, site));
  if (fixed) return fixed;
  const isOwn = rules.some((rule) => rule.site === site);
  const whole = isOwn ? undefined : rules.find((rule) => covers(rule.site, site));
  return whole ?? ruleFor(rules, site);
}

/** Decides over one kind of tool. */
export function withEffect(rule: Rule, effect: Effect, decision: Decision): Rule {
  return { ...rule, effects: { ...rule.effects, [effect]: decision } };
}

/** Gives one tool its own decision, or takes it away so that its effect's switch decides. */
export function withTool(rule: Rule, tool: string, decision: Decision | undefined): Rule {
  const { [tool]: _dropped, ...others } = rule.tools;
  return { ...rule, tools: decision ? { ...others, [tool]: decision } : others };
}

/** What a rule allows together with what `more` allows; what it says of single tools stays. */
export function merged(rule: Rule, more: Rule): Rule {
  return { ...rule, effects: { ...rule.effects, ...more.effects }, tools: { ...more.tools, ...rule.tools } };
}

/** Whether a rule says nothing and need not be kept. */
export function isEmpty(rule: Rule): boolean {
  return Object.keys(rule.effects).length === 0 && Object.keys(rule.tools).length === 0;
}

/** Whether a rule allows anything, if only when asked, so that the browser must let us into the site. */
export function allowsSomething(rule: Rule): boolean {
  return [...Object.values(rule.effects), ...Object.values(rule.tools)].some(
    (decision) => decision !== 'deny',
  );
}
