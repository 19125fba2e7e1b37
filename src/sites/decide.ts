import { broughtName } from '#contract/broughtEntry';
import type { Effect } from '#contract/effect';
import { ABOVE_ALL, type Decision, type Rule } from '#contract/rule';
import { BROWSER } from './site';
import { covers, EVERYWHERE } from './wholeSite';

interface Asked {
  site: string;
  tool: string;
  effect: Effect;
  /** What decides before the tool's own entry: the entry of a tool that pages bring. */
  entry?: string | undefined;
}

/**
 * What the rules say of one tool on one site. A tool's own entry goes before its effect's, an exact origin before the
 * whole site, and among rules for the same site the earlier in the list. Before all of them goes what is refused everywhere.
 */
export function decide(rules: readonly Rule[], asked: Asked): Decision | 'unset' {
  if (overruling(rules, asked)) return 'deny';
  const ruled = fixedDecision(rules, asked);
  if (ruled !== undefined && ruled !== 'ask') return ruled;
  const said = saidBy(
    covering(rules, asked.site).filter(({ fixed }) => !fixed),
    asked,
  );
  // Where whoever manages the browser has the user asked, what they have answered counts.
  return said === 'unset' ? (ruled ?? said) : said;
}

/** What is fixed of it by whoever manages the browser; undefined where nothing fixed speaks for the site. */
export function fixedDecision(rules: readonly Rule[], asked: Asked): Decision | 'unset' | undefined {
  const fixed = covering(rules, asked.site).filter((rule) => rule.fixed);
  return fixed.length > 0 ? saidBy(fixed, asked) : undefined;
}

function saidBy(layers: readonly Rule[], { tool, effect, entry }: Asked): Decision | 'unset' {
  const own = (entry !== undefined && firstEntry(layers, entry)) || firstEntry(layers, tool);
  const general = layers.find((rule) => rule.effects[effect] !== undefined)?.effects[effect];
  const decision = own || (general ?? 'unset');
  // Whoever may use one of the tools that pages bring may also see which there are.
  const isForAny = decision === 'unset' && effect === 'page' && entry === undefined;
  return isForAny && layers.some(allowsOneBrought) ? 'allow' : decision;
}

/** What refuses a tool on every site, whatever the rules for single ones say; nothing where nothing does. */
export function overruling(
  rules: readonly Rule[],
  { tool, effect, entry }: Omit<Asked, 'site'>,
): Rule | undefined {
  return rules.find((rule) => {
    if (rule.site !== ABOVE_ALL) return false;
    if (entry !== undefined && ownEntry(rule, entry) === 'deny') return true;
    return (ownEntry(rule, tool) ?? rule.effects[effect]) === 'deny';
  });
}

/** Whether an entry is refused on a site, which nothing asked or allowed there overrules. */
export function refuses(rules: readonly Rule[], site: string, entry: string): boolean {
  const everywhere = rules.some((rule) => rule.site === ABOVE_ALL && ownEntry(rule, entry) === 'deny');
  return everywhere || firstEntry(rulesFor(rules, site), entry) === 'deny';
}

function firstEntry(layers: readonly Rule[], entry: string): Decision | undefined {
  return layers.map((rule) => ownEntry(rule, entry)).find(Boolean);
}

/** The rules that speak for a site, the one that decides first first. Where one is fixed, no other speaks. */
function rulesFor(rules: readonly Rule[], site: string): Rule[] {
  const all = covering(rules, site);
  const fixed = all.filter((rule) => rule.fixed);
  return fixed.length > 0 ? fixed : all;
}

function covering(rules: readonly Rule[], site: string): Rule[] {
  const exact = rules.filter((rule) => rule.site === site);
  return [
    ...exact,
    ...rules.filter((rule) => rule.site !== site && covers(rule.site, site)).sort(widestLast),
  ];
}

/** All that is said of a site and of tabs, what decides first before what it is laid over. */
export function layersOf(rules: readonly Rule[], site: string): Rule[] {
  const above = rules.filter((rule) => rule.site === ABOVE_ALL);
  const here = rulesFor(rules, site).filter((rule) => rule.site !== EVERYWHERE);
  return [...above, ...here, ...rulesFor(rules, BROWSER)];
}

const widestLast = (one: Rule, other: Rule) =>
  Number(one.site === EVERYWHERE) - Number(other.site === EVERYWHERE);

/** Whether the user has said anything of a site, so that what is not allowed there is so on purpose. */
export function isKnown(rules: readonly Rule[], site: string): boolean {
  return rulesFor(rules, site).some((rule) => rule.site !== EVERYWHERE);
}

const ownEntry = ({ tools }: Rule, name: string) => (Object.hasOwn(tools, name) ? tools[name] : undefined);

const allowsOneBrought = ({ tools }: Rule) =>
  Object.entries(tools).some(([name, decision]) => decision === 'allow' && broughtName(name) !== undefined);
