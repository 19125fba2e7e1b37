/** Something ordinary that a user wants done on a page of the gallery. */
export interface Flow {
  /** What the user says. */
  words: string;
  /** What an agent calls for it, in this order. */
  calls: readonly Step[];
  /** An expression that is true in the page afterwards, and not before. */
  shows: string;
}

export type Step = readonly [tool: string, args: Record<string, unknown>];

/** A flow that is one click. */
export function press(words: string, target: string, shows: string): Flow {
  return { words, calls: [['click', { target }]], shows };
}

/** What the page says of itself afterwards. */
export const says = (text: string) => `said.textContent === ${JSON.stringify(text)}`;

/** Where a link of the page has led. */
export const isAt = (fragment: string) => `location.hash === '#${fragment}'`;
