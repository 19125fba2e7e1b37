import { beforeAll, expect, test } from 'vitest';
import type { Activity } from '#contract/activity';
import { activityEntries } from '../../src/ui/activity/activityEntries';
import { entrySentence } from '../../src/ui/activity/entryWords';
import { speakEnglish } from './speakEnglish';

const line = (id: number, more: Partial<Activity>): Activity => ({
  id,
  tool: 'fill',
  target: 'E-mail',
  site: 'https://shop.example',
  agent: 'Ann',
  state: 'success',
  startedAt: 0,
  ...more,
});
const steps = line(1, { tool: 'run_steps', target: 'fill, click', args: { steps: [{}, {}, {}] } });
const filled = line(2, { stepOf: 1 });
const clicked = line(3, { stepOf: 1, tool: 'click', target: 'Next', state: 'error' });

beforeAll(speakEnglish);

const sentences = (...lines: Activity[]) => activityEntries(lines).map(entrySentence);

test('puts the steps of a call under it, in the order they were done', () => {
  const entries = activityEntries([line(4, {}), clicked, filled, { ...steps, state: 'error' }]);
  expect(entries.map((entry) => [entry.line.id, entry.steps.map(({ id }) => id)])).toEqual([
    [4, []],
    [1, [2, 3]],
  ]);
});

test('says in one sentence what a list of steps did, and what it is doing', () => {
  expect(sentences(clicked, filled, { ...steps, state: 'error' })).toEqual([
    'Did 1 of 3 steps: Filled E-mail, Click Next',
  ]);
  expect(sentences({ ...clicked, state: 'running' }, filled, { ...steps, state: 'running' })).toEqual([
    'Doing several steps: Clicking Next',
  ]);
  expect(sentences({ ...steps, state: 'error' })).toEqual(['Do fill, click']);
});

test('a step whose call is no longer kept stands for itself', () => {
  expect(sentences(filled)).toEqual(['Filled E-mail']);
});

test('tells what was taken back, where it was done and where it was undone', () => {
  const undo = line(5, { tool: 'undo', target: '', undoes: 2 });
  const [undone, done] = activityEntries([undo, filled, steps]);
  expect(undone && entrySentence(undone)).toBe('Took back: Filled E-mail');
  expect(done?.isUndone).toBe(true);
  const failed = activityEntries([{ ...undo, state: 'error' }, filled, steps]);
  expect(failed.map(entrySentence)[0]).toBe('Take back: Filled E-mail');
  expect(failed[1]?.isUndone).toBe(false);
  expect(sentences(undo)).toEqual(['Undid']);
});
