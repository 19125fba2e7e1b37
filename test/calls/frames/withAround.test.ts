import { expect, test } from 'vitest';
import { withAround } from '#calls/frames/withAround';
import type { AroundChange } from '#contract/frames';

const around = (given: Partial<AroundChange>): AroundChange => ({
  verdict: 'changed',
  changed: ['shows “Thanks”'],
  frameGone: false,
  ...given,
});
const nothing = {
  verdict: 'no_change',
  say: 'Pay did nothing that I could see.',
  did: 'Clicked Pay.',
} as const;

test('what changed around the frame makes an act that seemed idle a change, in its own words', () => {
  expect(withAround(nothing, around({}))).toMatchObject({
    verdict: 'changed',
    say: 'Clicked Pay. Shows “Thanks”.',
    changed: ['shows “Thanks”'],
  });
  expect(
    withAround(nothing, around({ verdict: 'dialog_open', changed: ['dialog Done opened'] })),
  ).toMatchObject({
    verdict: 'dialog_open',
  });
});

test('nothing around leaves the answer as it is', () => {
  expect(withAround(nothing, around({ verdict: 'no_change', changed: [] }))).toBe(nothing);
});

test('a page that goes elsewhere around the frame is followed', () => {
  expect(withAround(nothing, around({ verdict: 'navigated', changed: [] }))).toMatchObject({
    navigating: true,
    say: 'Clicked Pay.',
  });
});

test('what the frame saw stays its own, with the lines around it added', () => {
  const seen = { verdict: 'changed', say: 'Clicked Pay.', changed: ['Pay pressed'] } as const;
  expect(withAround({ ...seen, changed: [...seen.changed] }, around({}))).toMatchObject({
    verdict: 'changed',
    say: 'Clicked Pay.',
    changed: ['Pay pressed', 'shows “Thanks”'],
  });
});
