import { expect, test } from 'vitest';
import { tabsRule } from '#sites/presets';
import { BROWSER } from '#sites/site';
import { ungranted } from '#sites/ungranted';

const site = 'https://shop.example';
const tools = [
  { name: 'read_page', effect: 'read', needs: 'site' },
  { name: 'click', effect: 'act', needs: 'site' },
  { name: 'fill', effect: 'act', needs: 'site' },
  { name: 'list_tabs', effect: 'tabs', needs: 'browser' },
  { name: 'wait', effect: 'read', needs: 'nothing' },
] as const;

test('without a rule every tool lacks one, but those that need none', () => {
  expect(ungranted(tools, site, [])).toEqual(['read_page', 'click', 'fill', 'list_tabs']);
});

test('a tool of a page is allowed by the site’s rule, one of tabs by theirs', () => {
  const own = { site, effects: { read: 'allow', act: 'allow', tabs: 'allow' }, tools: {} } as const;
  expect(ungranted(tools, site, [own])).toEqual(['list_tabs']);
  expect(ungranted(tools, site, [tabsRule()])).toEqual(['read_page', 'click', 'fill']);
  expect(ungranted(tools, BROWSER, [own, tabsRule()])).toEqual(['read_page', 'click', 'fill']);
});

test('what is asked for, denied or allowed by its own name only, is not allowed', () => {
  const own = { site, effects: { read: 'ask', act: 'deny' }, tools: { click: 'allow' } } as const;
  expect(ungranted(tools, site, [own, tabsRule()])).toEqual(['read_page', 'fill']);
});
