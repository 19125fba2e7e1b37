import { z } from '#contract/schema';
import { item } from './item';

/**
 * Since when the ids of tabs mean what they mean, in milliseconds since the epoch: a browser that starts anew gives
 * them to other tabs.
 */
export const browserStart = item({ area: 'session', key: 'browserStart', schema: z.number(), otherwise: 0 });

/** Must be called whenever the background starts; only the first in a run of the browser counts. */
export async function noteStart(): Promise<void> {
  if ((await browserStart.read()) === 0) await browserStart.write(Date.now());
}
