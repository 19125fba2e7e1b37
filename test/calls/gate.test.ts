import { expect, test } from 'vitest';
import { refusal } from '#calls/gate';
import { presetRule, tabsRule } from '#sites/presets';

const click = { name: 'click', effect: 'act', needs: 'site' } as const;
const url = 'https://shop.example/cart?x=1';

test('lets an allowed tool pass', () => {
  expect(refusal([presetRule('https://shop.example', 'act')], click, url)).toBeUndefined();
});

test('names the site and the way to get it when there is no rule', () => {
  const against = refusal([], click, url);
  expect(against).toMatchObject({ code: 'SITE_NOT_ALLOWED', site: 'https://shop.example' });
  expect(against?.message).toMatch(/popup.*acting/);
});

test('tells a missing effect from a missing site', () => {
  const against = refusal([presetRule('https://shop.example', 'look')], click, url);
  expect(against).toMatchObject({
    code: 'TOOL_NOT_ALLOWED',
    message: expect.stringContaining('not switched on'),
  });
});

test.each([
  'chrome://settings',
  'about:blank',
  'file:///etc/passwd',
  'moz-extension://x/popup.html',
  undefined,
])('forbids %s', (forbidden) =>
  expect(refusal([], click, forbidden)).toMatchObject({ code: 'PAGE_FORBIDDEN' }),
);

test('says whether the user wants to be asked', () => {
  const ask = { site: 'https://shop.example', effects: { act: 'ask' }, tools: {} } as const;
  expect(refusal([ask], click, url)).toMatchObject({ code: 'TOOL_NOT_ALLOWED', mayAsk: true });
  expect(refusal([{ ...ask, effects: { act: 'deny' } }], click, url)).toMatchObject({ mayAsk: false });
});

test('the user’s own network is opened only where a rule names the very address', () => {
  const go = { name: 'navigate', effect: 'navigate', needs: 'site' } as const;
  const everywhere = { site: '*', effects: { navigate: 'ask' }, tools: {} } as const;
  const router = 'http://192.168.1.1/admin';
  expect(refusal([everywhere], go, router)).toMatchObject({ code: 'URL_BLOCKED' });
  expect(refusal([everywhere], go, 'https://shop.example/')).toMatchObject({ mayAsk: true });
  expect(refusal([presetRule('http://192.168.1.1', 'look'), everywhere], go, router)).toBeUndefined();
  expect(refusal([], go, router)).toMatchObject({ code: 'SITE_NOT_ALLOWED' });
});

test('tabs have a rule of their own', () => {
  const list = { name: 'list_tabs', effect: 'tabs', needs: 'browser' } as const;
  expect(refusal([], list, url)).toMatchObject({ code: 'SITE_NOT_ALLOWED', site: 'browser' });
  expect(refusal([tabsRule()], list, 'about:blank')).toBeUndefined();
});
