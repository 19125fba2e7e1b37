import { z } from './schema';
import { soundFormats } from './sound';
import { microphoneState } from './voice';

/** The name of the port between the background and the page that has microphone and speaker. */
export const VOICE_PORT = 'voice';

/** Sound travels as base64: Chrome's ports carry JSON. */
const sound = z.string().check(z.maxLength(2_000_000));

/** What the background asks of the page with the sound. */
export const voiceOrder = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    formats: soundFormats,
    device: z.string(),
    volume: z.number(),
    listening: z.boolean(),
  }),
  z.object({ kind: z.literal('listen'), on: z.boolean() }),
  z.object({ kind: z.literal('volume'), volume: z.number() }),
  z.object({ kind: z.literal('play'), sound }),
  z.object({ kind: z.literal('flush') }),
  z.object({ kind: z.literal('close') }),
]);
export type VoiceOrder = z.infer<typeof voiceOrder>;

/** What it tells. */
export const voiceReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('microphone'), state: microphoneState }),
  z.object({ kind: z.literal('heard'), sound }),
  z.object({ kind: z.literal('audible'), on: z.boolean() }),
]);
export type VoiceReport = z.infer<typeof voiceReport>;
