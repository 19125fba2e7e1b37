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
