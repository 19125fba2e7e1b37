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

test('tabs have a rule of their own', () => {
  const list = { name: 'list_tabs', effect: 'tabs', needs: 'browser' } as const;
  expect(refusal([], list, url)).toMatchObject({ code: 'SITE_NOT_ALLOWED', site: 'browser' });
  expect(refusal([tabsRule()], list, 'about:blank')).toBeUndefined();
});
