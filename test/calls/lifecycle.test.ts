import { expect, test } from 'vitest';
import type { CallEvent } from '#calls/lifecycle';
import { after, endOf, transitions } from '#calls/lifecycle';
import type { CallState } from '#contract/callRecord';
import type { ErrorCode } from '#contract/errorCode';

const through = (...events: CallEvent[]) => events.reduce<CallState>(after, 'received');
const error = (errorCode: ErrorCode) => ({ status: 'error', errorCode, message: 'No.' }) as const;

test('a call goes from received to settled', () => {
  expect(through('accept', 'start', 'finish', 'send', 'settle')).toBe('settled');
});

test('what has ended stays as it ended', () => {
  for (const state of ['settled', 'rejected', 'cancelled', 'expired', 'unknown'] as const) {
    expect(transitions[state]).toEqual({});
    expect(after(state, 'start')).toBe(state);
  }
});

test('nothing that has started can be said never to have run', () => {
  expect(through('accept', 'start', 'expire')).toBe('started');
  expect(through('accept', 'start', 'reject')).toBe('started');
});

test.each([
  ['accepted', 'TIMED_OUT', 'expire'],
  ['started', 'TIMED_OUT', 'lose'],
  ['started', 'OUTCOME_UNKNOWN', 'lose'],
  ['accepted', 'SITE_NOT_ALLOWED', 'reject'],
  ['started', 'TARGET_NOT_FOUND', 'finish'],
  ['started', 'CANCELLED', 'cancel'],
] as const)('%s and %s is “%s”', (state, code, event) => {
  expect(endOf(state, error(code))).toBe(event);
});
