import type { Effect } from '#contract/effect';
import type { Rule } from '#contract/rule';
import { decide } from './decide';
import { BROWSER } from './site';

interface Offered {
  name: string;
  effect: Effect;
  needs: 'site' | 'browser' | 'nothing';
}

/** The tools that the rules do not allow on a site, by name. */
export function ungranted(tools: readonly Offered[], site: string, rules: readonly Rule[]): string[] {
  return tools
    .filter(({ name, effect, needs }) => {
      if (needs === 'nothing') return false;
      const where = needs === 'browser' ? BROWSER : site;
      return decide(rules, { site: where, tool: name, effect }) !== 'allow';
    })
    .map(({ name }) => name);
}
