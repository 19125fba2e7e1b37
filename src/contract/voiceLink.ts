import { z } from './schema';
import { soundFormats } from './sound';
import { microphoneState, unspoken } from './voice';

/** The name of the port between the background and the page that has microphone and speaker. */
export const VOICE_PORT = 'voice';

/** Sound travels as base64: Chrome's ports carry JSON. */
const sound = z.string().check(z.maxLength(2_000_000));

/**
 * How an agent is talked with: pieces of sound over its socket, the WebRTC call it offers, as SDP, or words, which the browser's own
 * recognition and synthesis turn from sound and into it.
 */
export const voiceWay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('socket'), formats: soundFormats }),
  z.object({ kind: z.literal('call'), offer: z.string() }),
  z.object({ kind: z.literal('words'), language: z.string() }),
]);
export type VoiceWay = z.infer<typeof voiceWay>;

/** Short sounds for the user: the microphone is heard, is not heard any more, was lost. */
export const earcon = z.enum(['heard', 'muted', 'lost']);
export type Earcon = z.infer<typeof earcon>;

/** What the background asks of the page with the sound. */
export const voiceOrder = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    way: voiceWay,
    device: z.string(),
    volume: z.number(),
    listening: z.boolean(),
  }),
  /** Takes this microphone from now on; nothing else changes. */
  z.object({ kind: z.literal('microphone'), device: z.string() }),
  z.object({ kind: z.literal('listen'), on: z.boolean() }),
  z.object({ kind: z.literal('volume'), volume: z.number() }),
  z.object({ kind: z.literal('play'), sound }),
  /** What an agent of words said. */
  z.object({ kind: z.literal('say'), text: z.string() }),
  z.object({ kind: z.literal('flush') }),
  z.object({ kind: z.literal('earcon'), earcon, volume: z.number() }),
  z.object({ kind: z.literal('close') }),
]);
export type VoiceOrder = z.infer<typeof voiceOrder>;

/** What it tells. */
export const voiceReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('microphone'), state: microphoneState }),
  z.object({ kind: z.literal('heard'), sound }),
  /** A sentence the user said to an agent of words. */
  z.object({ kind: z.literal('said'), text: z.string() }),
  /** Our side of the call, as SDP. */
  z.object({ kind: z.literal('answer'), sdp: z.string() }),
  z.object({ kind: z.literal('audible'), on: z.boolean() }),
  /** What the agent says is not heard, and why; or is again. */
  z.object({ kind: z.literal('unspoken'), why: z.nullable(unspoken) }),
]);
export type VoiceReport = z.infer<typeof voiceReport>;
