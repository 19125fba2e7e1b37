import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeBadges } from '#page/overlay/placeBadges';

const view = { width: 800, height: 600 };
const size = { width: 16, height: 15 };

it('keeps badges inside the view', () => {
  const box = fc.record({
    left: fc.integer({ min: -50, max: 850 }),
    top: fc.integer({ min: -50, max: 650 }),
    width: fc.integer({ min: 1, max: 400 }),
    height: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), (boxes) => {
      const placed = placeBadges(
        boxes.map((one) => ({ box: one, size })),
        view,
      );
      expect(placed).toHaveLength(boxes.length);
      for (const { left, top } of placed) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + size.width).toBeLessThanOrEqual(view.width);
        expect(top + size.height).toBeLessThanOrEqual(view.height);
      }
    }),
  );
});

it('keeps badges of a dense list of links apart', () => {
  const boxes = Array.from({ length: 30 }, (_, index) => ({
    left: 40 + (index % 6) * 30,
    top: 40 + Math.floor(index / 6) * 18,
    width: 26,
    height: 16,
  }));
  const placed = placeBadges(
    boxes.map((box) => ({ box, size })),
    view,
  );
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) {
      const apart =
        one.left + size.width <= other.left ||
        other.left + size.width <= one.left ||
        one.top + size.height <= other.top ||
        other.top + size.height <= one.top;
      expect(apart).toBe(true);
    }
  }
});

it('keeps the place a badge had while it is free', () => {
  const box = { left: 100, top: 100, width: 80, height: 20 };
  const [first] = placeBadges([{ box, size, place: 4 }], view);
  expect(first?.place).toBe(4);
});
