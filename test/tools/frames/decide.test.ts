import { expect, test } from 'vitest';
import type { Candidate } from '#contract/frames';
import { decide } from '#tools/frames/decide';
import { documentIn, mainDocument } from './documents';

const candidate = (score: number, more: Partial<Candidate> = {}): Candidate => ({
  score,
  role: 'button',
  name: 'Pay',
  context: '',
  ...more,
});
const main = mainDocument();
const frame = documentIn(main, 7);
const answer = (document: typeof main, ...candidates: Candidate[]) => ({ document, located: { candidates } });

test('what is clearly better in a frame is meant', () => {
  const { chosen } = decide([answer(main, candidate(60)), answer(frame, candidate(100))], {}, 'click');
  expect(chosen?.document).toBe(frame);
});

test('near ties over documents are not decided, and are counted the main document’s first', () => {
  const answers = [answer(main, candidate(97)), answer(frame, candidate(100), candidate(98))];
  const { chosen, tied } = decide(answers, {}, 'click');
  expect(chosen).toBeUndefined();
  expect(tied.map(({ document, index }) => [document.frameId, index])).toEqual([
    [0, 0],
    [7, 0],
    [7, 1],
  ]);
  expect(decide(answers, { pick: 3 }, 'click').chosen).toMatchObject({ index: 1, document: frame });
  expect(decide(answers, { pick: 4 }, 'click').chosen).toBeUndefined();
});

test('links to one place in two documents are one thing to a click', () => {
  const link = candidate(100, { href: 'https://shop.example/' });
  const answers = [answer(main, link), answer(frame, link)];
  expect(decide(answers, {}, 'click').chosen?.document).toBe(main);
  expect(decide(answers, {}, 'any').chosen).toBeUndefined();
});

test('of a frame and what is in it, deep down too, what is in it is meant', () => {
  const deep = documentIn(frame, 9);
  const answers = [answer(main, candidate(100, { frame: 7 })), answer(frame), answer(deep, candidate(98))];
  expect(decide(answers, {}, 'any').chosen?.document).toBe(deep);
});

test('nothing anywhere is nothing', () => {
  expect(decide([answer(main), answer(frame)], {}, 'any')).toEqual({ chosen: undefined, tied: [] });
});
