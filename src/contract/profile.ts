import { language } from './language';
import { z } from './schema';
import { soundName } from './sound';

/** An agent the user can connect to. Its token is kept apart, in the extension's IndexedDB. */
export const profile = z.object({
  id: z.string(),
  name: z.string(),
  /** A name of `dialects`; one this version does not know is kept, and said when it is connected to. */
  platform: z.string(),
  /** A `wss:` address without the token; `ws:` only on loopback. */
  address: z.string(),
  /** The agent's name on its platform, where the client says which one it wants. */
  agent: z.optional(z.string()),
  project: z.optional(z.string()),
  /** How the conversation is held, where the platform wants to know; `chat` unless told. */
  callType: z.optional(z.enum(['chat', 'webCall'])),
  /** How sound is written, where the client chooses; 24 kHz unless told. */
  sound: z.optional(soundName),
  /** The agent listens only while a key or button is held. */
  pushToTalk: z.optional(z.boolean()),
  /** Spoken with it where the browser lends ears and mouth; the browser's own unless told. */
  language: z.optional(language),
  /** Our tools are set up on the platform; the client only names them. */
  namesTools: z.optional(z.boolean()),
  /** A server of the user's that makes short-lived tokens. */
  tokenEndpoint: z.optional(z.string()),
  /** Set up by whoever manages the browser: the user can only give it a token. */
  fixed: z.optional(z.literal(true)),
});
export type Profile = z.infer<typeof profile>;
