import type { Effect } from '#contract/effect';
import type { Decision, Rule } from '#contract/rule';

interface Asked {
  site: string;
  tool: string;
  effect: Effect;
}

/** What the rules say of one tool on one site. A tool's own entry goes before its effect's. */
export function decide(rules: readonly Rule[], { site, tool, effect }: Asked): Decision | 'unset' {
  const rule = rules.find((candidate) => candidate.site === site);
  if (!rule) return 'unset';
  return (Object.hasOwn(rule.tools, tool) ? rule.tools[tool] : undefined) ?? rule.effects[effect] ?? 'unset';
}
