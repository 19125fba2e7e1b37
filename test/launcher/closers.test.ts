import { expect, test } from 'vitest';
import { collectClosers } from '#launcher/closers';

test('closes the last opened first, once, and all of it when one fails', async () => {
  const closers = collectClosers();
  const closed: string[] = [];
  closers.add(() => void closed.push('first'));
  closers.add(() => {
    throw new Error('stuck');
  });
  closers.add(async () => void closed.push('last'));
  await expect(closers.close()).rejects.toThrow(AggregateError);
  await expect(closers.close()).rejects.toThrow(AggregateError);
  expect(closed).toEqual(['last', 'first']);
});

test('closes what was still opening when the end came, and opens nothing more', async () => {
  const closers = collectClosers();
  const steps: string[] = [];
  let finish = () => {};
  const slow = () =>
    new Promise<string>((resolve) => {
      finish = () => resolve('browser');
    });
  const opening = closers.open(slow, (opened) => void steps.push(`closed the ${opened}`));
  const ended = closers.close();
  finish();
  await ended;
  expect(await opening).toBe('browser');
  expect(steps).toEqual(['closed the browser']);
  await expect(closers.open(slow, () => {})).rejects.toThrow(/Interrupted/);
});
