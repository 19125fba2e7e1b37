import { outcome, toolError } from './result';
import { z } from './schema';

/** The port between the background and a document's content script. */
export const PAGE_PORT = 'pagehand';

/** What the background sends into a document. */
export const pageRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('call'),
    /** Unlike any other call's, also of other conversations. */
    callId: z.string(),
    tool: z.string(),
    args: z.unknown(),
    agent: z.string(),
    /** The origin the gate decided for; the document refuses when its own differs. */
    origin: z.string(),
    remainingMs: z.number(),
    /** When it was sent, as `Date.now()` counts: messages wait while a dialog of the page holds its thread. */
    sentAt: z.number(),
    /** The highest number any document has given a ref: a ref never means something else in another document. */
    refsAfter: z.number(),
  }),
  z.object({ kind: z.literal('abort'), callId: z.string(), reason: z.string() }),
  /** Whether the document hears at all. */
  z.object({ kind: z.literal('ping'), callId: z.string() }),
  /** What came of a call that an earlier background sent. */
  z.object({ kind: z.literal('recall'), callId: z.string() }),
]);
export type PageRequest = z.infer<typeof pageRequest>;

/** What a document answers. `ready` comes once, right after the port opens. */
export const pageReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), origin: z.string() }),
  z.object({
    kind: z.literal('done'),
    callId: z.string(),
    outcome,
    /** Where the document stands after the act. */
    url: z.string(),
    title: z.string(),
    /** The highest number this document has given a ref; left out where no ref was involved. */
    lastRef: z.optional(z.number()),
  }),
  z.object({
    kind: z.literal('failed'),
    callId: z.string(),
    result: toolError,
    lastRef: z.optional(z.number()),
  }),
  /** The answer to `recall` when this document knows nothing of the call. */
  z.object({ kind: z.literal('unseen'), callId: z.string() }),
  /** `dialogOpen` while the page holds up an act of ours, which only a dialog can do without stopping us altogether. */
  z.object({ kind: z.literal('pong'), callId: z.string(), dialogOpen: z.boolean() }),
  z.object({ kind: z.literal('progress'), callId: z.string(), message: z.string() }),
]);
export type PageReply = z.infer<typeof pageReply>;

/** How a call ended, in the document's words. */
export type PageAnswer = Extract<PageReply, { kind: 'done' | 'failed' }>;
