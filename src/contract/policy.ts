import { effect } from './effect';
import { type NewSites, newSites } from './newSites';
import { type Profile, profile } from './profile';
import { ABOVE_ALL, type Rule, rule } from './rule';
import { z } from './schema';

/** What whoever manages the browser fixes for its users (`storage.managed`); docs/enterprise.md is about it. */
export interface Policy {
  profiles: Profile[];
  /** All of them fixed. */
  rules: Rule[];
  newSites: NewSites | undefined;
  /** The entries that cannot be read, by their place: `rules[2]`. */
  unreadable: string[];
}

const lists = z.record(z.string(), z.unknown());

const named = z.object({ site: z.string() });

/**
 * Reads what is managed, entry by entry. What cannot be read never allows more: of a rule that names a site nothing is
 * allowed there is left, and sites without a rule are refused. Never throws.
 */
export function readPolicy(raw: unknown): Policy {
  const given = lists.safeParse(raw).data ?? {};
  const unreadable: string[] = [];
  const take = <T>(place: string, schema: z.ZodMiniType<T>, instead?: (entry: unknown) => T | undefined) => {
    const entries = given[place];
    if (entries === undefined) return [];
    if (!Array.isArray(entries)) {
      unreadable.push(place);
      return [];
    }
    return entries.flatMap((entry: unknown, index): T[] => {
      const read = schema.safeParse(entry);
      if (read.success) return [read.data];
      unreadable.push(`${place}[${index}]`);
      const left = instead?.(entry);
      return left === undefined ? [] : [left];
    });
  };
  const profiles = take('agents', profile);
  const rules = take('rules', rule, shut);
  const off = take('switchedOff', z.string());
  const unknown = given.newSites === undefined ? undefined : newSites.safeParse(given.newSites);
  if (unknown?.success === false) unreadable.push('newSites');
  return {
    profiles: profiles.map((one) => ({ ...one, fixed: true })),
    rules: [...(off.length > 0 ? [refusing(off)] : []), ...rules].map((one) => ({ ...one, fixed: true })),
    newSites: unknown && (unknown.data ?? 'refuse'),
    unreadable,
  };
}

/** What holds while nobody can tell what is managed: nothing is allowed anywhere. */
export function closedPolicy(why: string): Policy {
  const effects = Object.fromEntries(effect.options.map((kind) => [kind, 'deny' as const]));
  const nothing: Rule = { site: ABOVE_ALL, effects, tools: {}, fixed: true };
  return { profiles: [], rules: [nothing], newSites: 'refuse', unreadable: [why] };
}

function shut(entry: unknown): Rule | undefined {
  const site = named.safeParse(entry).data?.site;
  return site === undefined ? undefined : { site, effects: {}, tools: {} };
}

const refusing = (tools: readonly string[]): Rule => ({
  site: ABOVE_ALL,
  effects: {},
  tools: Object.fromEntries(tools.map((tool) => [tool, 'deny' as const])),
});
