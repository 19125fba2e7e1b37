import { z } from './schema';

/** Words an agent is to keep in mind until another value takes their place; null takes them back. */
export const directive = z.object({
  key: z.string(),
  value: z.nullable(z.string()),
  /** `agent` ends when the platform hands the conversation to another agent, where it knows of such a thing. */
  scope: z.enum(['session', 'agent']),
});
export type Directive = z.infer<typeof directive>;
