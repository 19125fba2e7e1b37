import { broughtName } from '#contract/broughtEntry';
import type { Effect } from '#contract/effect';
import type { Decision, Rule } from '#contract/rule';

interface Asked {
  site: string;
  tool: string;
  effect: Effect;
  /** What decides before the tool's own entry: the entry of a tool that pages bring. */
  entry?: string | undefined;
}

/** What the rules say of one tool on one site. A tool's own entry goes before its effect's. */
export function decide(rules: readonly Rule[], { site, tool, effect, entry }: Asked): Decision | 'unset' {
  const rule = rules.find((candidate) => candidate.site === site);
  if (!rule) return 'unset';
  const own = (entry !== undefined && ownEntry(rule, entry)) || ownEntry(rule, tool);
  const decision = own || (rule.effects[effect] ?? 'unset');
  // Whoever may use one of the tools that pages bring may also see which there are.
  const isForAny = decision === 'unset' && effect === 'page' && entry === undefined;
  return isForAny && allowsOneBrought(rule) ? 'allow' : decision;
}

const ownEntry = ({ tools }: Rule, name: string) => (Object.hasOwn(tools, name) ? tools[name] : undefined);

const allowsOneBrought = ({ tools }: Rule) =>
  Object.entries(tools).some(([name, decision]) => decision === 'allow' && broughtName(name) !== undefined);
