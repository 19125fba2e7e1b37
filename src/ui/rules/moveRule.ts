import type { Rule } from '#contract/rule';
import { changeRule } from './changeRule';
import { forgetSite } from './forgetSite';

/**
 * Makes a rule speak for another key: the whole site instead of one address of it, or the other way round. Must be called
 * straight from the user's click, as `changeRule`.
 */
export async function moveRule(
  rules: readonly Rule[],
  rule: Rule,
  site: string,
): Promise<'saved' | 'declined'> {
  const done = await changeRule(rules, { ...rule, site });
  if (done === 'saved') await forgetSite(rules, rule.site);
  return done;
}
