import { newSites } from './newSites';
import { profile } from './profile';
import { rule } from './rule';
import { z } from './schema';

/** What `seed.json` beside a development build gives a fresh installation. Released builds never read it. */
export const seed = z.object({
  profile,
  token: z.string(),
  rules: z.array(rule),
  newSites: z.optional(newSites),
  /** Who is asked before a call that a test marked goes on from a named point of its life. */
  holdAt: z.optional(z.string()),
  /** False for a run that shows what the ledger costs. */
  ledger: z.optional(z.boolean()),
});
export type Seed = z.infer<typeof seed>;
