import { z } from './schema';

/** One line of the conversation as both sides said it. */
export const chatLine = z.object({
  id: z.number(),
  from: z.enum(['user', 'agent']),
  text: z.string(),
  at: z.number(),
});
export type ChatLine = z.infer<typeof chatLine>;
