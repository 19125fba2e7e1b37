// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Page } from '#page/page';
import { readStorage, writeStorage } from '#page/storage/siteStorage';
import { openPage } from '../openPage';

let page: Page;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  page = openPage('');
});

test('a secret is told of by its name and length only, alone and in the list', () => {
  localStorage.setItem('token', 'swordfish');
  localStorage.setItem('theme', 'dark');
  const all = readStorage(page, 'local', undefined);
  expect(all).toEqual({
    say: 'The site keeps 2 entries there.',
    data: {
      entries: expect.arrayContaining([
        { key: 'token', secret: true, length: 9 },
        { key: 'theme', value: 'dark', length: 4 },
      ]),
    },
  });
  const one = readStorage(page, 'local', 'token');
  expect(one).toEqual({
    say: 'token looks like a secret and is not told.',
    data: { key: 'token', secret: true, length: 9 },
  });
  expect(JSON.stringify([all, one])).not.toContain('swordfish');
});

test('the two areas are apart', () => {
  sessionStorage.setItem('theme', 'light');
  expect(readStorage(page, 'local', undefined)).toEqual({
    say: 'The site keeps nothing there.',
    data: { entries: [] },
  });
  expect(readStorage(page, 'session', undefined)).toMatchObject({ say: 'The site keeps one entry there.' });
  expect(readStorage(page, 'session', 'theme')).toEqual({
    say: 'theme is light.',
    data: { key: 'theme', value: 'light', length: 5 },
  });
});

test('an empty value is said to be, and a missing one fails', () => {
  localStorage.setItem('theme', '');
  expect(readStorage(page, 'local', 'theme')).toMatchObject({ say: 'theme is empty.' });
  expect(() => readStorage(page, 'local', 'font')).toThrowError(
    expect.objectContaining({
      code: 'TARGET_NOT_FOUND',
      message: 'The site keeps nothing under “font”. Read without a key for what there is.',
    }),
  );
});

test('long values are cut, in the list sooner than alone, and more than a hundred entries too', () => {
  localStorage.setItem('text', 'a '.repeat(5_001));
  expect(readStorage(page, 'local', undefined).data).toEqual({
    entries: [{ key: 'text', value: 'a '.repeat(100), length: 10_002, truncated: true }],
  });
  expect(readStorage(page, 'local', 'text').data).toEqual({
    key: 'text',
    value: 'a '.repeat(5_000),
    length: 10_002,
    truncated: true,
  });
  localStorage.setItem('text', 'a '.repeat(100));
  expect(readStorage(page, 'local', undefined).data).toEqual({
    entries: [{ key: 'text', value: 'a '.repeat(100), length: 200 }],
  });
  for (let at = 1; at < 100; at += 1) localStorage.setItem(`entry ${at}`, 'x');
  expect(readStorage(page, 'local', undefined).data).not.toHaveProperty('truncated');
  localStorage.setItem('one more', 'x');
  expect(readStorage(page, 'local', undefined).data).toMatchObject({ truncated: true });
  expect(readStorage(page, 'local', undefined).data?.entries).toHaveLength(100);
});

test('sets, removes and leaves alone what is so already', () => {
  expect(writeStorage(page, 'local', { key: 'theme', value: 'dark' })).toEqual({
    verdict: 'changed',
    say: 'Set theme.',
  });
  expect(localStorage.getItem('theme')).toBe('dark');
  expect(writeStorage(page, 'local', { key: 'theme', value: 'dark' })).toMatchObject({
    verdict: 'no_change',
  });
  expect(writeStorage(page, 'local', { key: 'theme' })).toEqual({
    verdict: 'changed',
    say: 'Removed theme.',
  });
  expect(localStorage.getItem('theme')).toBeNull();
  expect(writeStorage(page, 'local', { key: 'theme' })).toMatchObject({
    verdict: 'no_change',
    say: 'theme is already so.',
  });
});

test.each([
  ['a secret by its name', { key: 'session', value: 'x' }, 'y'],
  ['a secret by what it would hold', { key: 'state', value: '{"token":1}' }, 'y'],
  ['a secret by what it holds', { key: 'state', value: 'x' }, '{"token":1}'],
  ['a secret that would go', { key: 'csrf' }, 'y'],
])('%s is neither set nor removed', (_what, change, before) => {
  localStorage.setItem(change.key, before);
  expect(() => writeStorage(page, 'local', change)).toThrowError(
    expect.objectContaining({
      code: 'SENSITIVE_FIELD',
      message: `“${change.key}” looks like a secret of the site; it is left alone.`,
    }),
  );
  expect(localStorage.getItem(change.key)).toBe(before);
});

/** A page whose storage is another one. */
const pageWith = (storage: () => Partial<Storage>): Page => ({
  ...page,
  window: Object.defineProperty(Object.create(window), 'localStorage', { get: storage }),
});

test('a storage that is full, or forgets, is told of', () => {
  const cause = new DOMException('full', 'QuotaExceededError');
  const full = pageWith(() => ({
    getItem: () => null,
    setItem() {
      throw cause;
    },
  }));
  expect(() => writeStorage(full, 'local', { key: 'a', value: 'b' })).toThrowError(
    expect.objectContaining({
      code: 'NO_EFFECT',
      message: 'The browser did not take a; the site’s storage may be full.',
      cause,
    }),
  );
  const forgets = pageWith(() => ({ getItem: () => null, setItem: () => undefined }));
  expect(() => writeStorage(forgets, 'local', { key: 'a', value: 'b' })).toThrowError(
    expect.objectContaining({
      code: 'NO_EFFECT',
      message: 'a is not kept as asked. Read it to see what it holds.',
    }),
  );
});

test('a page without storage says so', () => {
  const cause = new DOMException('no', 'SecurityError');
  const none = pageWith(() => {
    throw cause;
  });
  expect(() => readStorage(none, 'local', undefined)).toThrowError(
    expect.objectContaining({
      code: 'PAGE_FORBIDDEN',
      message: 'The browser gives this page no storage (blocked, or a sandboxed page).',
      cause,
    }),
  );
});
