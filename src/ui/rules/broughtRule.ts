import { broughtEntry } from '#contract/broughtEntry';
import type { Rule } from '#contract/rule';
import { decide } from '#sites/decide';
import { withTool } from './editRule';

/** Whether a rule lets the agent use a tool that pages of its site bring. */
export function allowsBrought(rule: Rule, tool: string): boolean {
  const asked = {
    site: rule.site,
    tool: 'call_page_tool',
    effect: 'page',
    entry: broughtEntry(tool),
  } as const;
  return decide([rule], asked) === 'allow';
}

/** Allows one such tool or takes it back; an entry of its own is kept only where the rest of the rule says otherwise. */
export function withBrought(rule: Rule, tool: string, allowed: boolean): Rule {
  const without = withTool(rule, broughtEntry(tool), undefined);
  if (allowsBrought(without, tool) === allowed) return without;
  return withTool(rule, broughtEntry(tool), allowed ? 'allow' : 'deny');
}
