import type { Profile } from '#contract/profile';
import { saveProfile } from '#store/profiles';
import { keepToken } from '#store/tokens';

/** Keeps an agent. Its token is kept first and apart, and an empty one leaves the kept token as it is. */
export async function saveAgent(profile: Profile, token: string): Promise<void> {
  if (token !== '') await keepToken(profile.id, token);
  if (!profile.fixed) await saveProfile(profile);
}
