import { z } from './schema';

/** How the agent's socket stands; written by the background only, from the socket's own events. */
export const connection = z.object({
  phase: z.enum(['off', 'connecting', 'live', 'waiting', 'failed']),
  profileId: z.optional(z.string()),
  agent: z.optional(z.string()),
  conversation: z.optional(z.string()),
  /** Milliseconds since the epoch. */
  since: z.number(),
  /** Why it failed or waits, and what to do, in words. */
  reason: z.optional(z.string()),
  /** When the next attempt is made, in milliseconds since the epoch. */
  retryAt: z.optional(z.number()),
});
export type Connection = z.infer<typeof connection>;
