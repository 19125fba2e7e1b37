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

const lists = z.object({
  agents: z.catch(z.optional(z.array(z.unknown())), undefined),
  rules: z.catch(z.optional(z.array(z.unknown())), undefined),
  switchedOff: z.catch(z.optional(z.array(z.unknown())), undefined),
  newSites: z.optional(z.unknown()),
});

const named = z.object({ site: z.string() });

/**
 * Reads what is managed, entry by entry. What cannot be read never allows more: of a rule that names a site nothing is
 * allowed there is left, and sites without a rule are refused. Never throws.
 */
export function readPolicy(raw: unknown): Policy {
  const given = lists.safeParse(raw).data;
  const unreadable: string[] = [];
  const take = <T>(place: keyof typeof lists.shape, schema: z.ZodMiniType<T>): T[] => {
    const isMissing = typeof raw === 'object' && raw !== null && Object.hasOwn(raw, place);
    if (isMissing && given?.[place] === undefined) unreadable.push(place);
    const entries = given?.[place];
    return (Array.isArray(entries) ? entries : []).flatMap((entry: unknown, index) => {
      const read = schema.safeParse(entry);
      if (read.success) return [read.data];
      unreadable.push(`${place}[${index}]`);
      return [];
    });
  };
  const shut = (given?.rules ?? []).flatMap((entry) => {
    const site = rule.safeParse(entry).success ? undefined : named.safeParse(entry).data?.site;
    return site === undefined ? [] : [{ site, effects: {}, tools: {} }];
  });
  const rules = [...take('rules', rule), ...shut];
  const off = take('switchedOff', z.string());
  const unknown = newSites.safeParse(given?.newSites);
  if (given?.newSites !== undefined && !unknown.success) unreadable.push('newSites');
  return {
    profiles: take('agents', profile).map((one) => ({ ...one, fixed: true })),
    rules: [...(off.length > 0 ? [refusing(off)] : []), ...rules].map((one) => ({ ...one, fixed: true })),
    newSites: given?.newSites === undefined ? undefined : (unknown.data ?? 'refuse'),
    unreadable,
  };
}

const refusing = (tools: readonly string[]): Rule => ({
  site: ABOVE_ALL,
  effects: {},
  tools: Object.fromEntries(tools.map((tool) => [tool, 'deny' as const])),
});
