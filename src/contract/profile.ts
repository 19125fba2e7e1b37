import { z } from './schema';

export const platform = z.enum(['blackbox']);
export type Platform = z.infer<typeof platform>;

/** An agent the user can connect to. Its token is kept apart, in the extension's IndexedDB. */
export const profile = z.object({
  id: z.string(),
  name: z.string(),
  platform,
  /** A `wss:` address without the token; `ws:` only on loopback. */
  address: z.string(),
});
export type Profile = z.infer<typeof profile>;
