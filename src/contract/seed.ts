import { profile } from './profile';
import { rule } from './rule';
import { z } from './schema';

/** What `seed.json` beside a development build gives a fresh installation. Released builds never read it. */
export const seed = z.object({ profile, token: z.string(), rules: z.array(rule) });
export type Seed = z.infer<typeof seed>;
