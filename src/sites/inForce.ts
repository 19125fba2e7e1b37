import type { Grant } from '#contract/grant';
import type { NewSites } from '#contract/newSites';
import type { Rule } from '#contract/rule';
import { EVERYWHERE } from './wholeSite';

interface Kept {
  rules: readonly Rule[];
  grants: readonly Grant[];
  newSites: NewSites;
}

/**
 * The rules as they hold now: what is allowed for a while, what is always so, and last the default for what is not
 * named. `now` is in milliseconds since the epoch.
 */
export function inForce({ rules, grants, newSites }: Kept, now: number): Rule[] {
  const lasting = grants.filter(({ until }) => until === undefined || now < until);
  return [...lasting, ...rules, ...(newSites === 'ask' ? [askFirst] : [])];
}

// Stored data, pictures and the page's own tools are never offered: who wants them switches them on.
const askFirst: Rule = {
  site: EVERYWHERE,
  effects: { read: 'ask', act: 'ask', navigate: 'ask', tabs: 'ask' },
  tools: {},
};
