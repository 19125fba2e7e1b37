import { expect, test } from 'vitest';
import {
  byWeight,
  type FrameDocument,
  type FramedPage,
  focusedDocument,
  isCovered,
  seenPart,
} from '#tools/frames/framedPage';
import { documentIn, mainDocument } from './documents';

const main = mainDocument();
const pageOf = (...inner: FrameDocument[]) => ({ documents: [main, ...inner] }) as unknown as FramedPage;

test('of a frame only what lies in view is seen, through all that is around it', () => {
  const wide = documentIn(main, 1, { x: 800, y: -50, width: 400, height: 200 });
  expect(seenPart(wide)).toEqual({ left: 0, top: 50, right: 200, bottom: 200 });
  expect(seenPart(documentIn(wide, 2, { x: 150, y: 0, width: 300, height: 100 }))).toEqual({
    left: 0,
    top: 50,
    right: 50,
    bottom: 100,
  });
  expect(seenPart(documentIn(main, 3, { y: 900 }))).toBeUndefined();
  expect(seenPart(documentIn(documentIn(main, 4, { covered: true }), 5))).toBeUndefined();
});

test('a frame in a covered frame is covered', () => {
  expect(isCovered(documentIn(documentIn(main, 4, { covered: true }), 5))).toBe(true);
  expect(isCovered(documentIn(main, 4))).toBe(false);
});

test('the innermost frame that fills the view is meant first, then the page, then smaller frames', () => {
  const [small, big] = [documentIn(main, 1, { share: 0.1 }), documentIn(main, 2, { share: 0.9 })];
  const bigger = documentIn(big, 3, { share: 0.8 });
  const order = byWeight(pageOf(small, big, bigger)).map(({ frameId }) => frameId);
  expect(order).toEqual([3, 2, 0, 1]);
});

test('focus is followed down to the document that has it', () => {
  const focusing = (document: FrameDocument, handle: number): FrameDocument => ({
    ...document,
    listing: { ...document.listing, focused: handle },
  });
  const top = focusing(main, 2);
  const middle = focusing(documentIn(top, 2), 3);
  const deep = documentIn(middle, 3);
  const documents = [top, documentIn(top, 1), middle, deep];
  expect(focusedDocument({ documents } as unknown as FramedPage)).toBe(deep);
});
