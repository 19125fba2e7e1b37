import { wanted } from './connection';
import { newSites } from './newSites';
import { saveProfile } from './profiles';
import { saveRule } from './rules';
import { readSeed } from './seed';
import { keepToken } from './tokens';

/** Takes over an agent, its token and first rules from the seed of a development build. */
export async function plantSeed(): Promise<void> {
  const seed = await readSeed();
  if (!seed) return;
  const { profile, token, rules } = seed;
  await saveProfile(profile);
  await keepToken(profile.id, token);
  for (const rule of rules) await saveRule(rule);
  if (seed.newSites) await newSites.write(seed.newSites);
  await wanted.write(profile.id);
}
