import { z } from './schema';
import { soundName } from './sound';

export const platform = z.enum([
  'blackbox',
  'phonic',
  'bodhi',
  'elevenlabs',
  'openai',
  'deepgram',
  'hume',
  'mcp',
]);
export type Platform = z.infer<typeof platform>;

/** An agent the user can connect to. Its token is kept apart, in the extension's IndexedDB. */
export const profile = z.object({
  id: z.string(),
  name: z.string(),
  platform,
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
  /** Our tools are set up on the platform; the client only names them. */
  namesTools: z.optional(z.boolean()),
  /** A server of the user's that makes short-lived tokens. */
  tokenEndpoint: z.optional(z.string()),
});
export type Profile = z.infer<typeof profile>;

interface PlatformFacts {
  /** Where its agents are reached, unless told otherwise. */
  address: string;
  /** Its other addresses. */
  regions?: readonly string[];
  needsToken: boolean;
  /** What the client says about the agent it wants. */
  asks: readonly Asked[];
}

/** What a profile may hold beyond its name, address and token. */
export type Asked =
  | 'agent'
  | 'project'
  | 'callType'
  | 'sound'
  | 'pushToTalk'
  | 'namesTools'
  | 'tokenEndpoint';

/** What Phonic is asked for unless the user chose. */
export const USUAL_SOUND = 'pcm_24000';

/** What is known of each platform before anything is connected. */
export const platforms: Record<Platform, PlatformFacts> = {
  blackbox: {
    address: 'wss://blackbox.dasha.ai/api/v1/ws/webCall',
    regions: ['wss://blackbox.ru.dasha.ai/api/v1/ws/webCall'],
    needsToken: true,
    asks: ['callType'],
  },
  phonic: {
    address: 'wss://api.phonic.ai/v1/sts/ws',
    needsToken: true,
    asks: ['agent', 'project', 'sound', 'pushToTalk', 'namesTools', 'tokenEndpoint'],
  },
  bodhi: { address: 'ws://localhost:9900/', needsToken: false, asks: [] },
  elevenlabs: {
    address: 'wss://api.elevenlabs.io/v1/convai/conversation',
    needsToken: false,
    asks: ['agent', 'tokenEndpoint'],
  },
  openai: {
    address: 'wss://api.openai.com/v1/realtime',
    needsToken: true,
    asks: ['agent', 'tokenEndpoint'],
  },
  deepgram: {
    address: 'wss://agent.deepgram.com/v1/agent/converse',
    needsToken: true,
    asks: ['tokenEndpoint'],
  },
  hume: {
    address: 'wss://api.hume.ai/v0/evi/chat',
    needsToken: true,
    asks: ['agent', 'tokenEndpoint'],
  },
  mcp: { address: 'ws://127.0.0.1:8377/', needsToken: true, asks: [] },
};
