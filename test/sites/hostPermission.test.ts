import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { dropEveryHost, dropHost, hasHost, patternOf, requestHost } from '#sites/hostPermission';

const site = 'https://shop.example:8443';
const pattern = 'https://shop.example/*';
const other = 'https://pay.example/*';

let held: string[];
const remove = vi.spyOn(browser.permissions, 'remove');

beforeEach(() => {
  held = [pattern, other];
  remove.mockReset().mockImplementation(async ({ origins = [] }) => {
    held = held.filter((one) => !origins.includes(one));
    return true;
  });
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: held }));
  vi.spyOn(browser.permissions, 'contains').mockImplementation(
    async ({ origins = [] }) => origins.length > 0 && origins.every((one) => held.includes(one)),
  );
  builtWith();
});

function builtWith(manifest: { host_permissions?: string[] } = {}) {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Pagehand',
    version: '1',
    ...manifest,
  });
}

test.each([
  ['https://*.shop.example', 'https://*.shop.example/*'],
  ['https://shop.example', 'https://shop.example/*'],
  ['http://shop.example:8080', 'http://shop.example/*'],
])('the browser writes %s as %s', (key, written) => expect(patternOf(key)).toBe(written));

test.each([true, false])('the user is asked for one site, and answers %s', async (answer) => {
  const request = vi
    .spyOn(browser.permissions, 'request')
    .mockReset()
    .mockImplementation(async () => answer);
  expect(await requestHost(site)).toBe(answer);
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [pattern] });
});

test('access to one site is no access to another', async () => {
  held = [pattern];
  expect(await hasHost(site)).toBe(true);
  expect(await hasHost('https://pay.example')).toBe(false);
});

describe('access to one site', () => {
  test('is given back, and no other with it', async () => {
    await dropHost(site);
    expect(held).toEqual([other]);
  });

  test('is left alone where the browser lists none for it', async () => {
    held = [other];
    await dropHost(site);
    vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({}));
    await dropHost(site);
    expect(remove).not.toHaveBeenCalled();
  });
});

describe('access to every site', () => {
  test('is given back', async () => {
    await dropEveryHost();
    expect(held).toEqual([]);
    builtWith({ host_permissions: [] });
    held = [other];
    await dropEveryHost();
    expect(held).toEqual([]);
  });

  test('is left alone in a build whose manifest holds it', async () => {
    builtWith({ host_permissions: ['https://*/*'] });
    await dropEveryHost();
    expect(remove).not.toHaveBeenCalled();
  });

  test('is left alone where there is none', async () => {
    held = [];
    await dropEveryHost();
    vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({}));
    await dropEveryHost();
    expect(remove).not.toHaveBeenCalled();
  });
});
