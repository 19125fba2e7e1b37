import type { Effect } from '#contract/effect';
import type { Rule } from '#contract/rule';
import { BROWSER } from './site';

/** The rules a person understands by their names. */
export const presets = ['look', 'act'] as const;
export type Preset = (typeof presets)[number];

/** `look` lets the agent read and move about; `act` lets it also click and fill. */
export function presetEffects(preset: Preset): readonly Effect[] {
  return preset === 'look' ? ['read', 'navigate'] : ['read', 'navigate', 'act'];
}

export function presetRule(site: string, preset: Preset): Rule {
  const effects = Object.fromEntries(presetEffects(preset).map((effect) => [effect, 'allow' as const]));
  return { site, effects, tools: {} };
}

/** The rule that lets the agent see, open, switch and close tabs. */
export function tabsRule(): Rule {
  return { site: BROWSER, effects: { tabs: 'allow' }, tools: {} };
}
