import { browser } from 'wxt/browser';
import { seed } from '#contract/seed';
import { wanted } from './connection';
import { saveProfile } from './profiles';
import { saveRule } from './rules';
import { keepToken } from './tokens';

/**
 * Takes over the `seed.json` that the launcher puts beside a development build: an agent, its token and first
 * rules. Released builds are compiled without a call to this.
 */
export async function plantSeed(): Promise<void> {
  const address = new URL('seed.json', browser.runtime.getURL('/popup.html'));
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return;
  const { profile, token, rules } = seed.parse(await response.json());
  await saveProfile(profile);
  await keepToken(profile.id, token);
  for (const rule of rules) await saveRule(rule);
  await wanted.write(profile.id);
}
