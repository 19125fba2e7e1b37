import { answer } from './question';
import { z } from './schema';

/** What our own pages ask of the background; carried by the store. */
export const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connect'), profileId: z.string() }),
  z.object({ kind: z.literal('disconnect') }),
  z.object({ kind: z.literal('say'), text: z.string().check(z.minLength(1), z.maxLength(4000)) }),
  z.object({ kind: z.literal('stop') }),
  /** Talking begins or ends. */
  z.object({ kind: z.literal('talk'), on: z.boolean() }),
  /** While talking: the agent hears the microphone, or silence. */
  z.object({ kind: z.literal('listen'), on: z.boolean() }),
  /** The user has allowed or chosen the microphone: it is tried again. */
  z.object({ kind: z.literal('microphone') }),
  z.object({ kind: z.literal('answer'), question: z.string(), answer }),
  /** The user lets a conversation go on that was paused after several refusals. */
  z.object({ kind: z.literal('goOn') }),
  /** The agent shall behave in this way, of those it told. */
  z.object({ kind: z.literal('choose'), key: z.string(), preset: z.string() }),
  /** Nothing but to wake a sleeping background, so that the state it keeps is true. */
  z.object({ kind: z.literal('wake') }),
  /** To tell what an agent would see of the page in view. */
  z.object({ kind: z.literal('look') }),
  /** To take back what an activity line tells of. */
  z.object({ kind: z.literal('undo'), line: z.number() }),
  /** To forget all that is kept, and be as installed. */
  z.object({ kind: z.literal('forget') }),
  /** To tell which tools the page in view brings. */
  z.object({ kind: z.literal('look_for_tools') }),
]);
export type Command = z.infer<typeof command>;
