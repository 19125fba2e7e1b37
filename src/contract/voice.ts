import { z } from './schema';

/** How the microphone stands: each but `on` is told with the way out of it. */
export const microphoneState = z.enum([
  'off',
  'unasked',
  'asking',
  'on',
  'refused',
  'noDevice',
  'unplugged',
  'taken',
  'held',
  'closed',
  'cut',
  'noEars',
  'noLanguage',
  'fetching',
]);
export type MicrophoneState = z.infer<typeof microphoneState>;

/** What the user has chosen for talking; kept for good. */
export const voiceSettings = z.object({
  /** The browser's id of the microphone; empty for the one the system prefers. */
  device: z.string(),
  /** From 0 to 1. */
  volume: z.number().check(z.minimum(0), z.maximum(1)),
  /**
   * `open`: the microphone is heard until it is muted. `hold`: only while the button is held. `toggle`: from one press to the next.
   */
  style: z.enum(['open', 'hold', 'toggle']),
  /** A short sound tells that the microphone is heard, that it is not any more, or that it was lost. */
  earcons: z.boolean(),
  /** Other tabs are silent while the user or the agent speaks. */
  quietsTabs: z.boolean(),
  /** The page in view tells in a corner what the agent does, where it has been acted on. */
  pill: z.boolean(),
});
export type VoiceSettings = z.infer<typeof voiceSettings>;

/**
 * Why answers are not heard: the browser has no voice of the language, or holds sound back until the user touches a page, or
 * a piece of the agent's sound could not be read or was more than is kept.
 */
export const unspoken = z.enum(['noVoice', 'held', 'lost']);

/** How talking stands; written by the background only. */
export const voice = z.object({
  /** The user wants to talk and to hear. */
  on: z.boolean(),
  microphone: microphoneState,
  /** What the microphone hears goes to the agent. */
  listening: z.boolean(),
  doing: z.enum(['waiting', 'thinking', 'speaking']),
  /** The user is speaking, where somebody can tell. */
  userSpeaks: z.boolean(),
  /** Nothing where answers are heard. */
  unspoken: z.nullable(unspoken),
  /** Whether the agent that is connected can be talked to. */
  can: z.boolean(),
});
export type Voice = z.infer<typeof voice>;

/** Whether what is said now goes to the agent: never without a sign. */
export const isHeard = ({ on, listening, microphone }: Voice): boolean =>
  on && listening && microphone === 'on';
