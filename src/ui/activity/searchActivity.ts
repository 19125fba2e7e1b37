import type { Activity, ActivityState } from '#contract/activity';
import { siteName } from '../siteName';
import { text } from '../text';
import { activityReason, activitySentence } from './activityWords';

/** What is looked for; what is empty does not matter. */
export interface ActivitySearch {
  words: string;
  state: ActivityState | '';
  site: string;
}

/** The lines that have every word in what is shown of them, and ended so, there. */
export function searchActivity(
  lines: readonly Activity[],
  { words, state, site }: ActivitySearch,
): readonly Activity[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (state !== '' && line.state !== state) return false;
    if (site !== '' && line.site !== site) return false;
    if (wanted.length === 0) return true;
    const shown = plain(shownOf(line));
    return wanted.every((word) => shown.includes(word));
  });
}

function shownOf(line: Activity): string {
  const { tool, agent, site, state } = line;
  const place = site ? siteName(site) : '';
  return [
    activitySentence(line),
    activityReason(line),
    text(`activityState_${state}`),
    place,
    tool,
    agent,
  ].join('\n');
}

/** Without case and accents, so that “cafe” finds “Café”. */
function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
