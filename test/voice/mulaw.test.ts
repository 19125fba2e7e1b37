import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMulaw, toMulaw } from '#voice/mulaw';

test.each([
  [0xff, 0],
  [0x80, 32_124],
  [0x00, -32_124],
  [0x8f, 16_764],
  [0xf0, 120],
  [0xfe, 8],
])('G.711: %i is %i', (byte, sample) => {
  expect(fromMulaw(byte)).toBe(sample);
  expect(toMulaw(sample)).toBe(byte);
});

test('every byte is what its sample becomes, but for the second zero', () => {
  for (let byte = 0; byte < 256; byte += 1)
    expect(toMulaw(fromMulaw(byte))).toBe(byte === 0x7f ? 0xff : byte);
});

test('no sample is off by more than half a step of its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: -32_768, max: 32_767 }), (sample) => {
      const wide = Math.min(Math.abs(sample), 32_635);
      expect(Math.abs(Math.abs(fromMulaw(toMulaw(sample))) - wide)).toBeLessThanOrEqual((wide + 132) / 32);
      expect(Math.sign(fromMulaw(toMulaw(sample))) * sample).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});
