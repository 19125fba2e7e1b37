import { type Grant, grant } from '#contract/grant';
import { z } from '#contract/schema';
import { item } from './item';

/** What the user allows for a while. Gone with the browser. */
export const grants = item({ area: 'session', key: 'grants', schema: z.array(grant), otherwise: [] });

/** Adds a grant; the ones that are over go. `now` is in milliseconds since the epoch. */
export async function addGrant(added: Grant, now: number): Promise<void> {
  const lasting = (await grants.read()).filter(({ until }) => until === undefined || now < until);
  await grants.write([...lasting, added]);
}

/** Takes back what was allowed for a while on a site. */
export async function endGrants(site: string): Promise<void> {
  await grants.write((await grants.read()).filter((kept) => kept.site !== site));
}

/** Takes back what was allowed for other conversations than this one. */
export async function endGrantsOfOthers(conversation: string | undefined): Promise<void> {
  const before = await grants.read();
  const after = before.filter(
    (kept) => kept.conversation === undefined || kept.conversation === conversation,
  );
  if (after.length < before.length) await grants.write(after);
}
