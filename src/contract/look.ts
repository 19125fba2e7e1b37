import { z } from './schema';

/** What an agent would see of the page in view, or why it would see nothing. */
export const look = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('seen'),
    /** The page's origin. */
    site: z.string(),
    title: z.string(),
    /** As `read_page` tells it. */
    outline: z.string(),
    /** Whether the page goes on after it. */
    more: z.boolean(),
  }),
  z.object({
    kind: z.literal('unseen'),
    why: z.enum(['forbidden', 'notAllowed', 'asks', 'private', 'failed']),
  }),
]);
export type Look = z.infer<typeof look>;
