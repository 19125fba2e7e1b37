import type { SoundFormat } from '#contract/sound';
import { fromMulaw, toMulaw } from './mulaw';

type Bytes = Uint8Array<ArrayBuffer>;

const FULL = 32_767;

/** Samples between -1 and 1 as a wire has them. */
export function toWire(samples: Float32Array, { encoding }: SoundFormat): Bytes {
  const whole = Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * FULL));
  // Every machine a browser runs on has the small end first, as the wire.
  return encoding === 'pcm16' ? new Uint8Array(whole.buffer) : Uint8Array.from(whole, toMulaw);
}

/** What a wire brought as samples between -1 and 1; half a sample at the end is left out. */
export function fromWire(bytes: Bytes, { encoding }: SoundFormat): Float32Array<ArrayBuffer> {
  if (encoding === 'mulaw') return Float32Array.from(bytes, (byte) => fromMulaw(byte) / FULL);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from(
    { length: bytes.byteLength >> 1 },
    (_none, index) => view.getInt16(index * 2, true) / FULL,
  );
}

/** How loud samples are, from 0 to 1: the root of their mean square. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}
