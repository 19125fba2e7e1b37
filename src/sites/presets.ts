import { broughtName } from '#contract/broughtEntry';
import type { Effect } from '#contract/effect';
import { isRiskEntry, riskEntry } from '#contract/risk';
import type { Decision, Rule } from '#contract/rule';
import { BROWSER } from './site';

/** The rules a person understands by their names, the most careful first. */
export const presets = ['look', 'act', 'noPaying'] as const;
export type Preset = (typeof presets)[number];

/**
 * `look` lets the agent read, scroll and move about; `act` lets it also click and fill; `noPaying` allows everything a site's
 * rule can, and refuses what may pay. The tools that pages bring are allowed one by one, by none of them.
 */
export function presetEffects(preset: Preset): readonly Effect[] {
  return allowed[preset];
}

const allowed: Record<Preset, readonly Effect[]> = {
  look: ['read', 'navigate'],
  act: ['read', 'navigate', 'act'],
  noPaying: ['read', 'navigate', 'act', 'storage', 'picture'],
};

const entries: Record<Preset, Record<string, Decision>> = {
  look: { scroll: 'allow' },
  act: {},
  noPaying: { [riskEntry('pay')]: 'deny' },
};

export function presetRule(site: string, preset: Preset): Rule {
  const effects = Object.fromEntries(presetEffects(preset).map((effect) => [effect, 'allow' as const]));
  return { site, effects, tools: { ...entries[preset] } };
}

/** A rule turned to a preset; what it says of the page's own tools and of risky acts stays. */
export function withPreset(rule: Rule, preset: Preset): Rule {
  const turned = presetRule(rule.site, preset);
  const kept = Object.entries(rule.tools).filter(([entry]) => isApart(entry));
  return { ...turned, tools: { ...Object.fromEntries(kept), ...turned.tools } };
}

/** The preset that a rule is, if it is one. */
export function presetOf(rule: Rule): Preset | undefined {
  return presets.find((preset) => {
    const same = withPreset(rule, preset);
    return isSame(same.effects, rule.effects) && isSame(same.tools, rule.tools);
  });
}

const isApart = (entry: string) => isRiskEntry(entry) || broughtName(entry) !== undefined;

function isSame(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** The rule that lets the agent see, open, switch and close tabs. */
export function tabsRule(): Rule {
  return { site: BROWSER, effects: { tabs: 'allow' }, tools: {} };
}
