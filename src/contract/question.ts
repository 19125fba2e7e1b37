import { effect } from './effect';
import { risk } from './risk';
import { z } from './schema';

/** A call that waits for the user's word. */
export const question = z.object({
  id: z.string(),
  agent: z.string(),
  tool: z.string(),
  /** What the call points at, in the agent's words; capped. */
  target: z.string(),
  effect,
  site: z.string(),
  /** What it is about to risk; then it is allowed for once, or not. */
  risk: z.optional(risk),
  /** When it was asked and when the call's time is over, in milliseconds since the epoch. */
  at: z.number(),
  until: z.number(),
});
export type Question = z.infer<typeof question>;

/** `once` is for this call alone; the others allow its effect on its site, for that long. */
export const answer = z.enum(['once', 'hour', 'conversation', 'always', 'no']);
export type Answer = z.infer<typeof answer>;
