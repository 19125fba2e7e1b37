import { toolResult } from './result';
import { z } from './schema';

export const activityState = z.enum([
  'running',
  'success',
  'no_change',
  'refused',
  'error',
  'cancelled',
  'unknown',
  'note',
]);
export type ActivityState = z.infer<typeof activityState>;

/** One line of the activity list. `note` lines tell of frames and faults that belong to no call. */
export const activity = z.object({
  /** Rises with every line; the list is shown newest first. */
  id: z.number(),
  callId: z.optional(z.string()),
  /** The line of the call this was a step of. */
  stepOf: z.optional(z.number()),
  /** The line whose doing this call was to take back. */
  undoes: z.optional(z.number()),
  tool: z.string(),
  /** The target in a person's words: "Sign in", "tab Orders". */
  target: z.string(),
  /** The origin the call acted on, or empty. */
  site: z.string(),
  tabId: z.optional(z.number()),
  agent: z.string(),
  state: activityState,
  startedAt: z.number(),
  durationMs: z.optional(z.number()),
  /** What a slow call said last while it ran. */
  progress: z.optional(z.string()),
  args: z.optional(z.unknown()),
  result: z.optional(toolResult),
});
export type Activity = z.infer<typeof activity>;
