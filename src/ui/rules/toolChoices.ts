import type { Effect } from '#contract/effect';
import { BROWSER } from '#sites/site';
import { tools } from '#tools/index';
import { toolWords } from '../toolWords';

/** A tool whose own rule the user may set. */
export interface ToolChoice {
  name: string;
  effect: Effect;
  words: string;
}

/** The tools that a site's rule, or the one for tabs and windows, decides over. */
export function toolChoices(site: string): ToolChoice[] {
  const needs = site === BROWSER ? 'browser' : 'site';
  return tools
    .filter((tool) => tool.needs === needs)
    .map(({ name, effect }) => ({ name, effect, words: toolWords(name) }));
}
