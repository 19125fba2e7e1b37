import { z } from './schema';

/** What a tool does to the user's browser; rules are written in these words. */
export const effect = z.enum(['read', 'act', 'navigate', 'tabs', 'storage', 'page', 'picture']);
export type Effect = z.infer<typeof effect>;
