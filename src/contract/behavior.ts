import { z } from './schema';

/** A way in which the agent can behave, such as how fast it speaks, and what the user can choose. */
export const behavior = z.object({
  key: z.string(),
  presets: z.array(z.object({ name: z.string(), label: z.string() })),
  /** The preset that holds now; empty where the agent did not say. */
  active: z.string(),
});
export type Behavior = z.infer<typeof behavior>;
