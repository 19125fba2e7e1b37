import type { Profile } from '#contract/profile';
import { dialectOf } from './dialects/index';

/** Whether an agent is one of words: its platform carries no sound, so that the browser's own ears and mouth talk with it. */
export function takesWords({ platform, callType }: Pick<Profile, 'platform' | 'callType'>): boolean {
  return !dialectOf(platform).sound && callType !== 'webCall';
}
