import { sendCommand } from '#store/commands';
import { connection, wanted } from '#store/connection';
import { removeProfile } from '#store/profiles';

/** Forgets an agent and its token, and leaves the conversation if it is with this agent. */
export async function deleteAgent(profileId: string): Promise<void> {
  const [stands, asked] = await Promise.all([connection.read(), wanted.read()]);
  if (stands.profileId === profileId || asked === profileId) await sendCommand({ kind: 'disconnect' });
  await removeProfile(profileId);
}
