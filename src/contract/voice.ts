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
]);
export type MicrophoneState = z.infer<typeof microphoneState>;

/** What the user has chosen for talking; kept for good. */
export const voiceSettings = z.object({
  /** The browser's id of the microphone; empty for the one the system prefers. */
  device: z.string(),
  /** From 0 to 1. */
  volume: z.number().check(z.minimum(0), z.maximum(1)),
  /** `open`: the microphone is heard until it is muted. `press`: only while, or from when, the user asks for it. */
  style: z.enum(['open', 'press']),
});
export type VoiceSettings = z.infer<typeof voiceSettings>;

/** How talking stands; written by the background only. */
export const voice = z.object({
  /** The user wants to talk and to hear. */
  on: z.boolean(),
  microphone: microphoneState,
  /** What the microphone hears goes to the agent. */
  listening: z.boolean(),
  doing: z.enum(['waiting', 'thinking', 'speaking']),
  /** Whether the agent that is connected can be talked to. */
  can: z.boolean(),
});
export type Voice = z.infer<typeof voice>;
