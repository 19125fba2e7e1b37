import { z } from './schema';

/** One tool request as a dialect hands it over; `args` is parsed by the tool's own schema later. */
export const toolCall = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(256)),
  tool: z.string(),
  args: z.unknown(),
  /** The agent's name, for people. */
  agent: z.string(),
  /** The agent's address, without its token. */
  endpoint: z.string(),
  conversation: z.string(),
  /** How long the platform waits for the answer, where it says so. */
  timeoutMs: z.optional(z.number()),
  /** The activity line the user wants taken back, where they pressed Undo; no agent sets it. */
  undoes: z.optional(z.number()),
});
export type ToolCall = z.infer<typeof toolCall>;
