import { effect } from './effect';
import { z } from './schema';

/** A call that was refused for want of a rule: what the popup offers to allow. */
export const attention = z.object({
  site: z.string(),
  tool: z.string(),
  effect,
  agent: z.string(),
  at: z.number(),
});
export type Attention = z.infer<typeof attention>;
