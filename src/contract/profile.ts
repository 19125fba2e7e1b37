import { z } from './schema';

export const platform = z.enum(['blackbox', 'phonic']);
export type Platform = z.infer<typeof platform>;

/** An agent the user can connect to. Its token is kept apart, in the extension's IndexedDB. */
export const profile = z.object({
  id: z.string(),
  name: z.string(),
  platform,
  /** A `wss:` address without the token; `ws:` only on loopback. */
  address: z.string(),
  /** The agent's name on its platform, where the client says which one it wants. */
  agent: z.optional(z.string()),
  project: z.optional(z.string()),
});
export type Profile = z.infer<typeof profile>;

/** Where each platform's agents are reached, unless told otherwise; empty when that differs from user to user. */
export const usualAddress: Record<Platform, string> = {
  blackbox: 'wss://blackbox.dasha.ai/api/v1/ws/webCall',
  phonic: 'wss://api.phonic.ai/v1/sts/ws',
};
