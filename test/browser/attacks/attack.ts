export interface Attack {
  /** What the page, or the agent, tries. */
  name: string;
  /** `ELSEWHERE` stands for the origin without a rule. */
  body?: string;
  /** What the address has besides. */
  at?: string;
  /** What is called, one after the other, and what each comes to. */
  calls: readonly (readonly [tool: string, args: object, comesTo: object])[];
  /** What the page notes of its own buttons; empty where nothing may happen. */
  log?: string;
  /** What no answer may contain. */
  never?: RegExp;
  /** The page is another one at the end. */
  leaves?: true;
}

/** What a button of the page does: notes that it was pressed. */
export const done = (what: string) => `log.textContent += '${what};'`;
