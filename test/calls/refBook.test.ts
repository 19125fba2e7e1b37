import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRefBook, type RefOwner } from '#calls/refBook';

const owner = (frameId: number, tabId = 1): RefOwner => ({ tabId, frameId, gone: new Promise(() => {}) });

test('tells which frame gave a number, and nothing of the main document’s', () => {
  const book = createRefBook();
  const [main, frame] = [owner(0), owner(7)];
  book.note(main, 0, 4);
  book.note(frame, 4, 9);
  book.note(main, 9, 12);
  expect([4, 5, 9, 10].map((number) => book.ownerOf(1, number))).toEqual([
    undefined,
    frame,
    frame,
    undefined,
  ]);
  expect(book.ownerOf(2, 5)).toBeUndefined();
  expect(book.highest).toBe(12);
});

test('an answer without refs changes nothing', () => {
  const book = createRefBook();
  book.note(owner(7), 3, 3);
  book.note(owner(7), 3, undefined);
  expect(book.ownerOf(1, 3)).toBeUndefined();
  expect(book.highest).toBe(3);
});

test('every number belongs to the document whose answer gave it', () => {
  const answers = fc.array(fc.record({ frame: fc.nat(4), count: fc.nat(5) }), { maxLength: 60 });
  fc.assert(
    fc.property(answers, (given) => {
      const book = createRefBook();
      const owners = [0, 1, 2, 3, 4].map((frameId) => owner(frameId));
      const truth = new Map<number, number>();
      for (const { frame, count } of given) {
        const after = book.highest;
        for (let number = after + 1; number <= after + count; number += 1) truth.set(number, frame);
        const giver = owners[frame];
        if (giver) book.note(giver, after, after + count);
      }
      for (const [number, frame] of truth) expect(book.ownerOf(1, number)?.frameId ?? 0).toBe(frame);
    }),
  );
});
