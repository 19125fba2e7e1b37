import { z } from './schema';

/** How sound is written on a wire, one channel: samples of 16 bits, little-endian, or µ-law bytes. */
export const soundFormat = z.object({ encoding: z.enum(['pcm16', 'mulaw']), rate: z.number() });
export type SoundFormat = z.infer<typeof soundFormat>;

/** The two directions of a conversation; `rate` in samples a second. */
export const soundFormats = z.object({ fromUser: soundFormat, fromAgent: soundFormat });
export type SoundFormats = z.infer<typeof soundFormats>;

/** The formats a platform may be asked for, by the names Phonic has for them. */
export const soundName = z.enum(['pcm_44100', 'pcm_24000', 'pcm_16000', 'pcm_8000', 'mulaw_8000']);
export type SoundName = z.infer<typeof soundName>;

/** What a platform is asked for unless the user chose. */
export const USUAL_SOUND: SoundName = 'pcm_24000';

/** The same format both ways. */
export function soundNamed(name: SoundName): SoundFormats {
  const [encoding, rate] = name.split('_');
  const format: SoundFormat = { encoding: encoding === 'mulaw' ? 'mulaw' : 'pcm16', rate: Number(rate) };
  return { fromUser: format, fromAgent: format };
}
