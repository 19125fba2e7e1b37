import { rule } from './rule';
import { z } from './schema';

/** What the user allows for a while: a rule that ends, at a time or with a conversation. */
export const grant = z.extend(rule, {
  /** Milliseconds since the epoch. */
  until: z.optional(z.number()),
  conversation: z.optional(z.string()),
});
export type Grant = z.infer<typeof grant>;
