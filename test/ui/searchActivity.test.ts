import { beforeAll, expect, test } from 'vitest';
import type { Activity } from '#contract/activity';
import { activityEntries } from '../../src/ui/activity/activityEntries';
import { searchActivity } from '../../src/ui/activity/searchActivity';
import { speakEnglish } from './speakEnglish';

const line = (id: number, more: Partial<Activity>): Activity => ({
  id,
  tool: 'click',
  target: 'Buy',
  site: 'https://shop.example',
  agent: 'Ann',
  state: 'success',
  startedAt: 0,
  ...more,
});
const lines = [
  line(1, {}),
  line(2, { target: 'Café au lait', site: 'https://menu.example:8080' }),
  line(3, {
    state: 'error',
    result: { status: 'error', errorCode: 'TARGET_NOT_FOUND', message: 'There is no “Pay” here.' },
  }),
];
const all = { words: '', state: '', site: '' } as const;
const ids = (search: Partial<Parameters<typeof searchActivity>[1]>) =>
  searchActivity(activityEntries(lines), { ...all, ...search }).map(({ line: { id } }) => id);

beforeAll(speakEnglish);

test('finds everything where nothing is looked for', () => {
  expect(ids({})).toEqual([1, 2, 3]);
  expect(ids({ words: '  ' })).toEqual([1, 2, 3]);
});

test('finds by what is shown: sentence, reason, site, agent and outcome, without case and accents', () => {
  expect(ids({ words: 'CAFE' })).toEqual([2]);
  expect(ids({ words: 'menu.example:8080' })).toEqual([2]);
  expect(ids({ words: 'no pay' })).toEqual([3]);
  expect(ids({ words: 'ann done' })).toEqual([1, 2]);
  expect(ids({ words: 'ann nowhere' })).toEqual([]);
});

test('finds by outcome and site', () => {
  expect(ids({ state: 'error' })).toEqual([3]);
  expect(ids({ site: 'https://shop.example' })).toEqual([1, 3]);
  expect(ids({ site: 'https://shop.example', words: 'buy', state: 'success' })).toEqual([1]);
});

test('finds a call by one of its steps, and shows it whole', () => {
  const call = line(1, { tool: 'run_steps', args: { steps: [{}, {}] } });
  const steps = [line(2, { stepOf: 1 }), line(3, { stepOf: 1, target: 'Pay', state: 'error' })];
  const entries = activityEntries([...steps.toReversed(), call]);
  const search = { ...all, words: 'pay', state: 'error' } as const;
  expect(searchActivity(entries, search)).toMatchObject([{ line: { id: 1 }, steps: [{ id: 2 }, { id: 3 }] }]);
});
