import { expect, test } from 'vitest';
import type { Recorded } from './history';
import { createHistory } from './history';
import { judge } from './judge';

const opened = (conversation: string) => ({ kind: 'opened', conversation }) as const;
const lost = (conversation: string) => ({ kind: 'lost', conversation }) as const;
const effect = (mark: string) => ({ kind: 'effect', mark }) as const;
const asked = (
  id: string,
  { conversation = 'r1', tab = 't1', mark = `m${id}`, request = `click ${id}` } = {},
) => ({ kind: 'asked', conversation, id, tab, mark, request }) as const;
const answered = (id: string, answer: object = { status: 'success' }, conversation = 'r1') =>
  ({ kind: 'answered', conversation, id, answer }) as const;
const failed = (errorCode: string) => ({ status: 'error', errorCode });

/** A history whose happenings are a millisecond apart; a number lets that much time pass. */
function verdict(...steps: (Recorded | number)[]): string[] {
  let now = 0;
  const history = createHistory(() => now);
  for (const step of steps) {
    if (typeof step === 'number') now += step;
    else {
      now += 1;
      history.record(step);
    }
  }
  return judge(history.happenings);
}

test.each<[string, (Recorded | number)[]]>([
  ['one call', [opened('r1'), asked('1'), effect('m1'), answered('1')]],
  [
    'the same request twice, answered alike',
    [opened('r1'), asked('1'), asked('1'), effect('m1'), answered('1'), answered('1')],
  ],
  ['a refused call', [opened('r1'), asked('1'), answered('1', failed('QUEUE_FULL'))]],
  ['a call lost with its conversation', [opened('r1'), asked('1'), effect('m1'), lost('r1')]],
  [
    'the same id in the next conversation',
    [
      opened('r1'),
      asked('1'),
      lost('r1'),
      opened('r2'),
      asked('1', { conversation: 'r2', mark: 'm2' }),
      effect('m2'),
      answered('1', { status: 'success' }, 'r2'),
    ],
  ],
  [
    'an answer sent again in a resumed conversation',
    [opened('r1'), asked('1'), effect('m1'), answered('1'), opened('r1'), answered('1')],
  ],
  [
    'a call the platform gave up',
    [opened('r1'), asked('1'), { kind: 'givenUp', conversation: 'r1', id: '1' }],
  ],
  [
    'tabs that overtake one another',
    [
      opened('r1'),
      asked('1'),
      asked('2', { tab: 't2' }),
      effect('m2'),
      answered('2'),
      effect('m1'),
      answered('1'),
    ],
  ],
  [
    'an effect after an answer that did not know',
    [opened('r1'), asked('1'), answered('1', failed('OUTCOME_UNKNOWN')), effect('m1')],
  ],
  [
    'another request under a used id',
    [
      opened('r1'),
      asked('1'),
      effect('m1'),
      answered('1'),
      asked('1', { request: 'other', mark: 'm9' }),
      answered('1', failed('DUPLICATE_ID')),
    ],
  ],
])('finds nothing wrong with %s', (_what, steps) => {
  expect(verdict(...steps)).toEqual([]);
});

test.each<[string, (Recorded | number)[], string]>([
  [
    'an act done twice',
    [opened('r1'), asked('1'), effect('m1'), effect('m1'), answered('1')],
    'took effect 2 times',
  ],
  ['an effect nobody asked for', [opened('r1'), effect('m7')], 'asked for by nobody'],
  [
    'a call that was never answered',
    [opened('r1'), asked('1'), effect('m1')],
    'asked 1 times, and answered 0',
  ],
  [
    'a repeated request answered once',
    [opened('r1'), asked('1'), asked('1'), effect('m1'), answered('1')],
    'asked 2 times, and answered 1',
  ],
  [
    'two answers to one request',
    [opened('r1'), asked('1'), effect('m1'), answered('1'), answered('1')],
    'answered 2 times',
  ],
  [
    'two different answers',
    [
      opened('r1'),
      asked('1'),
      asked('1'),
      effect('m1'),
      answered('1'),
      answered('1', failed('OUTCOME_UNKNOWN')),
    ],
    'different answers',
  ],
  ['an answer that nobody asked for', [opened('r1'), answered('5')], 'never asked'],
  [
    'an answer in another conversation',
    [
      opened('r1'),
      asked('1'),
      effect('m1'),
      lost('r1'),
      opened('r2'),
      answered('1', { status: 'success' }, 'r2'),
    ],
    'never asked',
  ],
  ['success without an effect', [opened('r1'), asked('1'), answered('1')], 'success without an effect'],
  [
    'an effect after an acknowledged cancel',
    [opened('r1'), asked('1'), answered('1', failed('CANCELLED')), effect('m1')],
    'after it was answered with CANCELLED',
  ],
  [
    'an effect after success was told',
    [opened('r1'), asked('1'), answered('1'), effect('m1')],
    'after it was answered with success',
  ],
  [
    'an overtaken call',
    [opened('r1'), asked('1'), asked('2'), effect('m2'), answered('2'), effect('m1'), answered('1')],
    'which was asked later',
  ],
  [
    'a call of a dead conversation',
    [opened('r1'), asked('1'), lost('r1'), opened('r2'), 2_000, effect('m1')],
    'after its conversation was replaced',
  ],
  [
    'a request called a duplicate of itself',
    [opened('r1'), asked('1'), answered('1', failed('DUPLICATE_ID'))],
    'a duplicate of itself',
  ],
])('sees %s', (_what, steps, words) => {
  const found = verdict(...steps);
  expect(found.join('\n')).toContain(words);
});
