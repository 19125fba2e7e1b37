import { z } from './schema';

/** What the popup shows of a tool the page brings: the page's own words, cleaned and cut. */
export const broughtTool = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  onlyReads: z.boolean(),
  problem: z.optional(z.string()),
});
export type BroughtTool = z.infer<typeof broughtTool>;

/** What a look at the page in view found. */
export const brought = z.object({
  /** The page's origin. */
  site: z.string(),
  tools: z.array(broughtTool),
  count: z.number(),
});
export type Brought = z.infer<typeof brought>;
