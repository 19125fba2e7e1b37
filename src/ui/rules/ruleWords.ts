import type { Effect } from '#contract/effect';
import type { Rule } from '#contract/rule';
import { type TextKey, text } from '../text';
import { toolWords } from '../toolWords';

/** A rule in words: “Reading, Acting, not Close a tab”. */
export function ruleWords(rule: Rule): string {
  const effects = effectOrder
    .filter((effect) => rule.effects[effect] === 'allow')
    .map((effect) => text(effectWords[effect]));
  const single = Object.entries(rule.tools).map(([tool, decision]) =>
    text(decision === 'allow' ? 'rulesToolAllowed' : 'rulesToolDenied', toolWords(tool)),
  );
  return [...effects, ...single].join(', ') || text('rulesNothing');
}

const effectWords: Record<Effect, TextKey> = {
  read: 'mayRead',
  act: 'mayAct',
  navigate: 'mayNavigate',
  tabs: 'mayTabs',
  storage: 'effect_storage',
  page: 'effect_page',
  picture: 'effect_picture',
};

const effectOrder: readonly Effect[] = ['read', 'act', 'navigate', 'tabs', 'storage', 'page', 'picture'];
