import { database } from './database';

/** Keeps a profile's token where no page and no content script can read it. */
export async function keepToken(profileId: string, token: string): Promise<void> {
  await (await database()).put('tokens', token, profileId);
}

export async function readToken(profileId: string): Promise<string | undefined> {
  return (await database()).get('tokens', profileId);
}

export async function forgetTokens(): Promise<void> {
  await (await database()).clear('tokens');
}

export async function forgetToken(profileId: string): Promise<void> {
  await (await database()).delete('tokens', profileId);
}
