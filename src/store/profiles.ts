import { type Profile, profile } from '#contract/profile';
import { z } from '#contract/schema';
import { item } from './item';
import { forgetToken } from './tokens';

/** The agents the user has set up, without their tokens. */
export const profiles = item({ area: 'local', key: 'profiles', schema: z.array(profile), otherwise: [] });

/** Adds a profile or replaces the one with the same id. */
export async function saveProfile(saved: Profile): Promise<void> {
  const others = (await profiles.read()).filter(({ id }) => id !== saved.id);
  await profiles.write([...others, saved]);
}

/** Removes a profile together with its token. */
export async function removeProfile(profileId: string): Promise<void> {
  await profiles.write((await profiles.read()).filter(({ id }) => id !== profileId));
  await forgetToken(profileId);
}
