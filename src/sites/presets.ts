import type { Rule } from '#contract/rule';
import { BROWSER } from './site';

/** A rule a person understands by its name. */
export type Preset = 'look' | 'act';

/** `look` lets the agent read and move about; `act` lets it also click and fill. */
export function presetRule(site: string, preset: Preset): Rule {
  const look = { read: 'allow', navigate: 'allow' } as const;
  return { site, effects: preset === 'look' ? look : { ...look, act: 'allow' }, tools: {} };
}

/** The rule that lets the agent see, open, switch and close tabs. */
export function tabsRule(): Rule {
  return { site: BROWSER, effects: { tabs: 'allow' }, tools: {} };
}
