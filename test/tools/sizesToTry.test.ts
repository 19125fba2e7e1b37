import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sizesToTry } from '#tools/picture/sizesToTry';

it('keeps a picture that is narrow enough as wide as it is', () => {
  expect(sizesToTry({ width: 800, height: 600 }, 1280)[0]).toMatchObject({ width: 800, height: 600 });
  expect(sizesToTry({ width: 2560, height: 1600 }, 1280)[0]).toMatchObject({ width: 1280, height: 800 });
});

it('never grows, never passes the width, and keeps the shape', () => {
  const side = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 200, max: 4_000 }), (width, height, maxWidth) => {
      const sizes = sizesToTry({ width, height }, maxWidth);
      for (const [index, size] of sizes.entries()) {
        expect(size.width).toBeLessThanOrEqual(Math.min(width, maxWidth));
        expect(size.width).toBeLessThanOrEqual(sizes[index - 1]?.width ?? Number.POSITIVE_INFINITY);
        expect(Math.abs(size.height - (size.width * height) / width)).toBeLessThanOrEqual(1 + height / width);
      }
    }),
  );
});
