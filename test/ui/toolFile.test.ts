import { expect, test } from 'vitest';
import { catalogue } from '#catalogue/catalogue';
import { presetRule, tabsRule } from '#sites/presets';
import { toolFile } from '../../src/ui/options/toolFile';

const site = 'https://shop.example';
const names = (chosen: Parameters<typeof toolFile>[0]): string[] =>
  JSON.parse(toolFile(chosen)).map(({ name }: { name: string }) => name);

test('is what the command line prints', () => {
  expect(JSON.parse(toolFile({ reader: 'mcp', site: '', rules: [] }))).toEqual(catalogue('mcp'));
});

test('holds only what is allowed on the site, and what needs no allowing', () => {
  const look = names({ reader: 'blackbox', site, rules: [presetRule(site, 'look')] });
  expect(look).toEqual(expect.arrayContaining(['read_page', 'navigate', 'what_may_i_do']));
  expect(look).not.toContain('click');
  expect(look).not.toContain('list_tabs');
});

test('tabs are allowed by a rule of their own, and a tool’s own rule goes before its effect’s', () => {
  const rules = [{ ...presetRule(site, 'act'), tools: { drag: 'deny' as const } }, tabsRule()];
  const allowed = names({ reader: 'blackbox', site, rules });
  expect(allowed).toEqual(expect.arrayContaining(['click', 'list_tabs']));
  expect(allowed).not.toContain('drag');
});
