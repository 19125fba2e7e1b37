// ITU-T G.711: a sign, an exponent of three bits and a mantissa of four, all bits turned over.
const BIAS = 0x84;
const CLIP = 32_635;

/** One sample of 16 bits as a µ-law byte. */
export function toMulaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const size = Math.min(Math.abs(sample), CLIP) + BIAS;
  const exponent = 24 - Math.clz32(size);
  return ~(sign | (exponent << 4) | ((size >> (exponent + 3)) & 0x0f)) & 0xff;
}

/** A µ-law byte as a sample of 16 bits. */
export function fromMulaw(byte: number): number {
  const bits = ~byte & 0xff;
  const size = ((((bits & 0x0f) << 3) + BIAS) << ((bits >> 4) & 7)) - BIAS;
  return bits & 0x80 ? -size : size;
}
