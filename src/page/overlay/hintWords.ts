export type HintFilter = 'all' | 'links' | 'fields' | 'buttons';

/** So far around the view numbers are given ahead. */
export const NEAR_SCREENS = 3;

/** How many of the numbered things an answer names. */
export const MOST_LISTED = 150;

/** What is said of the numbers that were put up. */
export function saidHints(filter: HintFilter, [first]: readonly { ref: string }[], count: number): string {
  const kind = filter === 'all' ? 'thing' : filter.slice(0, -1);
  if (!first) return `No ${kind} is in view that could be clicked. Scroll, or read the page.`;
  const things = count === 1 ? `1 ${kind} has` : `${count} ${kind}s have`;
  return `${things} a number now. Say for example “click ${first.ref.slice(1)}”.`;
}
