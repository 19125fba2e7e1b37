import { type Profile, profile } from '#contract/profile';
import { z } from '#contract/schema';
import { item } from './item';
import { withPolicy } from './policy';
import { forgetToken } from './tokens';

const own = item({ area: 'local', key: 'profiles', schema: z.array(profile), otherwise: [] });

/** The agents that are set up here and by the user, without their tokens. */
export const profiles = withPolicy(own, (kept, managed) => {
  const isManaged = ({ id }: Profile) => managed.profiles.some((one) => one.id === id);
  return [...managed.profiles, ...kept.filter((one) => !isManaged(one))];
});

/** Adds a profile or replaces the one with the same id. */
export async function saveProfile(saved: Profile): Promise<void> {
  const others = (await own.read()).filter(({ id }) => id !== saved.id);
  await own.write([...others, saved]);
}

/** Removes a profile together with its token. */
export async function removeProfile(profileId: string): Promise<void> {
  await own.write((await own.read()).filter(({ id }) => id !== profileId));
  await forgetToken(profileId);
}
