import type { Activity } from '#contract/activity';
import { durationWords } from '../duration';
import { siteName } from '../siteName';
import { lookUp, text } from '../text';
import { toolWords } from '../toolWords';

const reference = /^(e?\d+$|css=)/;

/** One activity line as a plain sentence: “Filled E-mail”. */
export function activitySentence({ tool, target, state, result }: Activity): string {
  if (state === 'note') return target || tool;
  if (lookUp(`tool_${tool}`) === undefined) return text('activityUnknownTool', tool);
  // “Clicked e12” tells a person nothing; the answer names what e12 was.
  if (reference.test(target) && result?.status === 'success') return result.say;
  const tense =
    state === 'running' ? 'doing' : state === 'success' || state === 'no_change' ? 'done' : 'asked';
  const alone = tense === 'asked' ? toolWords(tool) : lookUp(`tool_${tool}_${tense}_alone`);
  return (target ? lookUp(`tool_${tool}_${tense}`, target) : alone) ?? toolWords(tool);
}

/** Where it happened and how long it took: “127.0.0.1:8080 · 84 ms”. */
export function activityFacts({ site, durationMs, state }: Activity): string[] {
  const facts = site ? [siteName(site)] : [];
  return durationMs === undefined || state === 'running' ? facts : [...facts, durationWords(durationMs)];
}

/** Why a call did not succeed, in the words the agent was told; nothing for a success. */
export function activityReason({ result, state }: Activity): string | undefined {
  if (result?.status === 'error') return result.message;
  return state === 'no_change' ? result?.say : undefined;
}
