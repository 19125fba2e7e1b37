import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWire, loudness, toWire } from '#voice/samples';

const pcm = { encoding: 'pcm16', rate: 24_000 } as const;
const mulaw = { encoding: 'mulaw', rate: 8_000 } as const;
const samples = fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 480 });

test('samples of 16 bits come back as they went, small end first', () => {
  expect([...toWire(Float32Array.of(0, 1, -1, 2), pcm)]).toEqual([0, 0, 255, 127, 1, 128, 255, 127]);
  fc.assert(
    fc.property(samples, (sent) => {
      const got = fromWire(toWire(sent, pcm), pcm);
      expect(got.length).toBe(sent.length);
      for (const [index, sample] of sent.entries())
        expect(Math.abs((got[index] ?? 9) - sample)).toBeLessThan(1 / 32_767);
    }),
  );
});

test('µ-law takes a byte a sample', () => {
  fc.assert(
    fc.property(samples, (sent) => {
      const wire = toWire(sent, mulaw);
      expect(wire.length).toBe(sent.length);
      for (const [index, got] of fromWire(wire, mulaw).entries())
        expect(Math.abs(got - (sent[index] ?? 9))).toBeLessThan(0.04);
    }),
  );
});

test('bytes from the middle of something larger, and half a sample at the end', () => {
  const bytes = Uint8Array.of(9, 255, 127, 0).subarray(1);
  expect([...fromWire(bytes, pcm)]).toEqual([1]);
});

test('loudness is the root of the mean square', () => {
  expect(loudness(Float32Array.of(0.5, -0.5))).toBeCloseTo(0.5);
  expect(loudness(new Float32Array(4))).toBe(0);
  expect(loudness(new Float32Array())).toBe(0);
});
