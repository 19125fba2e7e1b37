import { expect, test } from 'vitest';
import { readerOf } from '#calls/reader';
import { presetRule } from '#sites/presets';
import { arrived } from '#tools/arrived';
import type { Tab } from '#tools/browserContext';

const allowed = 'https://shop.example';
const reader = readerOf([presetRule(allowed, 'look')]);
// Only these facts of a tab are read.
const tabAt = (url: string) => ({ id: 3, url, title: 'Orders' }) as Tab;

test('tells of a page that may be read', () => {
  expect(arrived({ tab: tabAt(`${allowed}/orders#part`), arrived: true }, reader)).toEqual({
    verdict: 'navigated',
    say: 'You are now on Orders.',
    data: { tab: { id: 't3', url: `${allowed}/orders`, title: 'Orders' } },
  });
});

test('names only the site of a page that may not be read', () => {
  const elsewhere = { tab: tabAt('https://other.example/secret'), arrived: true };
  expect(() => arrived(elsewhere, reader)).toThrowError(
    expect.objectContaining({ code: 'ORIGIN_CHANGED', message: expect.not.stringContaining('secret') }),
  );
});

test.each(['about:blank', '', 'https://other.example/secret'])(
  'a page that has not come leaves the outcome open, and tells nothing of %j',
  (url) => {
    const outcome = arrived({ tab: tabAt(url), arrived: false }, reader);
    expect(outcome).toEqual({ verdict: 'unknown', say: expect.stringContaining('not come yet') });
  },
);
