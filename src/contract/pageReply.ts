import { pageParts } from './pagePart';
import { outcome, toolError } from './result';
import { risk } from './risk';
import { z } from './schema';

/** What a document answers. `ready` comes once, right after the port opens. */
export const pageReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    origin: z.string(),
    /** Where the document stands now. */
    url: z.string(),
    /** The highest number it has given a ref, for an earlier background. */
    lastRef: z.number(),
  }),
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
  /** Nothing was done: the page has frames, and the call may mean something in them. */
  z.object({ kind: z.literal('stoodBack'), callId: z.string() }),
  /** Nothing was done: the user has to be asked first. */
  z.object({ kind: z.literal('asks'), callId: z.string(), risk }),
  /** The call begins to act: what becomes of a document that goes now is its doing. */
  z.object({ kind: z.literal('acting'), callId: z.string() }),
  /** The answer to `recall` when this document knows nothing of the call. */
  z.object({ kind: z.literal('unseen'), callId: z.string() }),
  /** `dialogOpen` while a dialog of the page holds up an act of ours. */
  z.object({ kind: z.literal('pong'), callId: z.string(), dialogOpen: z.boolean() }),
  /** The call waits for this part of the page code to be put in. */
  z.object({ kind: z.literal('lacks'), callId: z.string(), part: z.enum(pageParts) }),
  z.object({ kind: z.literal('progress'), callId: z.string(), message: z.string() }),
]);
export type PageReply = z.infer<typeof pageReply>;

/** How a call ended, in the document's words. */
export type PageAnswer = Extract<PageReply, { kind: 'done' | 'failed' }>;

/** How a call ended in a document, or that the user has to be asked before it is done. */
export type PageEnd = PageAnswer | Extract<PageReply, { kind: 'asks' }>;

/** What a document replies to a call that nothing is to be asked about: its end, or that it is for whoever sees all frames. */
export type CallReply = Extract<PageReply, { kind: 'done' | 'failed' | 'stoodBack' }>;

/** What a document replies to a call as it was sent. */
export type FirstReply = CallReply | PageEnd;
