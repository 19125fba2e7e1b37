import { expect, test } from 'vitest';
import { isStop } from '#contract/stopWords';

test.each([
  'stop',
  'Stop!',
  'Stop, stop.',
  'please stop',
  'Stop now.',
  'No, wait',
  'wait a moment',
  'cancel that',
  'OK stop it',
])('“%s” stops', (said) => {
  expect(isStop(said)).toBe(true);
});

test.each([
  'stop the video',
  'wait for the list',
  'cancel my order',
  'click stop',
  'stop the music',
  'non-stop',
  '',
  'please',
  'a bus stop',
  'don’t stop',
])('“%s” is left to the agent', (said) => {
  expect(isStop(said)).toBe(false);
});
