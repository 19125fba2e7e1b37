import { z } from './schema';

/** A conversation that another socket, or another background, can take up again. */
export const thread = z.object({
  profileId: z.string(),
  /** The platform's name for it. */
  name: z.string(),
  /** Our own name for it, which its calls carry. */
  conversation: z.string(),
  /** Answers the platform may not have yet, as they are sent. */
  unsettled: z.array(z.object({ callId: z.string(), frames: z.array(z.record(z.string(), z.unknown())) })),
});
export type SavedThread = z.infer<typeof thread>;
