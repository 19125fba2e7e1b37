import type { Effect } from '#contract/effect';
import { isRiskEntry, riskEntry, riskKinds } from '#contract/risk';
import type { Decision, Rule } from '#contract/rule';
import { type TextKey, text } from '../text';
import { toolWords } from '../toolWords';

/** A rule in words: “Reading, Acting, not Close a tab”. */
export function ruleWords(rule: Rule): string {
  const effects = effectOrder.flatMap((effect) => decided(effect, rule.effects[effect]));
  const single = Object.entries(rule.tools).map(([entry, decision]) =>
    isRiskEntry(entry) ? riskWords(entry) : text(toolDecision[decision], toolWords(entry)),
  );
  return [...effects, ...single].join(', ') || text('rulesNothing');
}

/** The effects a rule allows, in words. */
export function effectsOf(rule: Rule): string {
  const allowed = effectOrder.filter((effect) => rule.effects[effect] === 'allow');
  return allowed.map((effect) => text(effectWords[effect])).join(', ');
}

function riskWords(entry: string): string {
  const kind = riskKinds.find((one) => riskEntry(one) === entry);
  return kind ? text(`riskNever_${kind}`) : entry;
}

function decided(effect: Effect, decision: Decision | undefined): string[] {
  if (decision === undefined || decision === 'deny') return [];
  const words = text(effectWords[effect]);
  return [decision === 'allow' ? words : text('rulesEffectAsked', words)];
}

const toolDecision: Record<Decision, TextKey> = {
  allow: 'rulesToolAllowed',
  ask: 'rulesToolAsked',
  deny: 'rulesToolDenied',
};

/** The kinds of things an agent can do, by their names on the screens. */
export const effectWords: Record<Effect, TextKey> = {
  read: 'mayRead',
  act: 'mayAct',
  navigate: 'mayNavigate',
  tabs: 'mayTabs',
  storage: 'effect_storage',
  page: 'effect_page',
  picture: 'effect_picture',
};

const effectOrder: readonly Effect[] = ['read', 'act', 'navigate', 'tabs', 'storage', 'page', 'picture'];
