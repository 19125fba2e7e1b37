import { z } from '#contract/schema';
import { item } from './item';

const RESUMABLE_FOR_MS = 30_000;

const leftThread = item({
  area: 'local',
  key: 'leftThread',
  schema: z.nullable(
    z.object({ profileId: z.string(), name: z.string(), conversation: z.string(), at: z.number() }),
  ),
  otherwise: null,
});

type LeftThread = Pick<
  NonNullable<Awaited<ReturnType<typeof leftThread.read>>>,
  'profileId' | 'name' | 'conversation'
>;

/** Leaves a conversation for the extension as it is after a reload, which loses what is kept in memory. No answers. */
export async function leaveThread({ profileId, name, conversation }: LeftThread): Promise<void> {
  await leftThread.write({ profileId, name, conversation, at: Date.now() });
}

/** The conversation that was left just now, once. Platforms wait about half a minute. */
export async function takeLeftThread(): Promise<LeftThread | undefined> {
  const left = await leftThread.read();
  if (!left) return undefined;
  await leftThread.write(null);
  return Date.now() - left.at < RESUMABLE_FOR_MS ? left : undefined;
}
