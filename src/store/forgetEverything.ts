import { browser } from 'wxt/browser';
import { z } from '#contract/schema';
import { clearActivity } from './activity';
import { forgetCalls } from './calls';
import { item } from './item';
import { forgetTokens } from './tokens';

/** When all was forgotten last, in milliseconds since the epoch; 0 when nothing was since the browser started. */
export const forgottenAt = item({ area: 'session', key: 'forgottenAt', schema: z.number(), otherwise: 0 });

/** Deletes all that is kept, on disk and in memory. What an administrator set is not kept here, and stays. */
export async function forgetEverything(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await Promise.all([forgetTokens(), clearActivity(), forgetCalls()]);
  await forgottenAt.write(Date.now());
}
