/** How a tool's arguments point at one thing. */
export interface Pointing {
  target: string;
  /** Narrows words to one role, as an ARIA role or a spoken kind of thing. */
  role?: string | undefined;
  /** Which of several equally good matches, counted from 1. */
  pick?: number | undefined;
}
