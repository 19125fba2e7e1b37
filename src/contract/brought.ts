import { z } from './schema';

const PREFIX = 'page:';

/** How a rule names a tool that pages of its site bring; none of ours has a colon in its name. */
export const broughtEntry = (tool: string) => `${PREFIX}${tool}`;

/** The tool's name in such an entry; nothing for an entry of ours. */
export const broughtName = (entry: string) =>
  entry.startsWith(PREFIX) ? entry.slice(PREFIX.length) : undefined;

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
