import { z } from './schema';

/** Where a call stands; `calls/lifecycle` says what leads from one to the other. */
export const callState = z.enum([
  'received',
  'accepted',
  'started',
  'finished',
  'sent',
  'settled',
  'rejected',
  'cancelled',
  'expired',
  'unknown',
]);
export type CallState = z.infer<typeof callState>;

/** What is kept of a call so that it never acts twice: no arguments, nothing of the page. */
export const callRecord = z.object({
  /** Endpoint, conversation and call id. */
  key: z.string(),
  callId: z.string(),
  tool: z.string(),
  /** The agent's name, for people. */
  agent: z.string(),
  /** A short hash of tool and arguments. */
  asked: z.string(),
  state: callState,
  /** Present while the call has no end: what a new background has to clear up. */
  open: z.optional(z.literal(1)),
  /** Milliseconds since the epoch. */
  acceptedAt: z.number(),
  deadline: z.number(),
  tabId: z.optional(z.number()),
  /** The frame it acts in; left out for a tab's main document. */
  frameId: z.optional(z.number()),
  origin: z.optional(z.string()),
  isPrivate: z.optional(z.literal(true)),
});
export type CallRecord = z.infer<typeof callRecord>;
