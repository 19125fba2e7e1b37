import type { Activity, ActivityState } from '#contract/activity';
import { siteName } from '../siteName';
import { text } from '../text';
import type { ActivityEntry } from './activityEntries';
import { activityReason, activitySentence } from './activityWords';
import { entrySentence } from './entryWords';

/** What is looked for; what is empty does not matter. */
export interface ActivitySearch {
  words: string;
  state: ActivityState | '';
  site: string;
}

/** The calls of which a line has every word in what is shown of it, and ended so, there; each with all of its steps. */
export function searchActivity(
  entries: readonly ActivityEntry[],
  { words, state, site }: ActivitySearch,
): readonly ActivityEntry[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const fits = (line: Activity, sentence: string) => {
    if (state !== '' && line.state !== state) return false;
    if (site !== '' && line.site !== site) return false;
    if (wanted.length === 0) return true;
    const shown = plain(shownOf(line, sentence));
    return wanted.every((word) => shown.includes(word));
  };
  return entries.filter(
    (entry) =>
      fits(entry.line, entrySentence(entry)) ||
      entry.steps.some((step) => fits(step, activitySentence(step))),
  );
}

function shownOf(line: Activity, sentence: string): string {
  const { tool, agent, site, state } = line;
  const place = site ? siteName(site) : '';
  return [sentence, activityReason(line), text(`activityState_${state}`), place, tool, agent].join('\n');
}

/** Without case and accents, so that “cafe” finds “Café”. */
function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
