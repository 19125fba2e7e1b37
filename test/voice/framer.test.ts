import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFramer } from '#voice/worklet/framer';

test('whatever the blocks are, frames have one length and lose nothing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.float32Array({ noNaN: true, maxLength: 200 })),
      (length, blocks) => {
        const frames: Float32Array[] = [];
        const cut = createFramer(length, (frame) => frames.push(frame));
        for (const block of blocks) cut(block);
        const all = blocks.flatMap((block) => [...block]);
        expect(frames.every((frame) => frame.length === length)).toBe(true);
        expect(frames.flatMap((frame) => [...frame])).toEqual(
          all.slice(0, Math.floor(all.length / length) * length),
        );
      },
    ),
  );
});
