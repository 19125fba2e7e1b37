import { expect, test } from 'vitest';
import type { Effect } from '#contract/effect';
import type { Rule } from '#contract/rule';
import { type Preset, presetEffects, presetOf, presetRule, tabsRule, withPreset } from '#sites/presets';

const site = 'https://shop.example';

test.each<[Preset, Effect[], Rule['tools']]>([
  ['look', ['read', 'navigate'], { scroll: 'allow' }],
  ['act', ['read', 'navigate', 'act'], {}],
  ['noPaying', ['read', 'navigate', 'act', 'storage', 'picture'], { 'risk:pay': 'deny' }],
])('%s allows %j, with %j', (preset, effects, tools) => {
  expect(presetEffects(preset)).toEqual(effects);
  expect(presetRule(site, preset)).toEqual({
    site,
    effects: Object.fromEntries(effects.map((effect) => [effect, 'allow'])),
    tools,
  });
});

test('turning a rule to a preset keeps what is said of the page’s own tools and of risky acts, and nothing else', () => {
  const tools = { 'page:pay': 'allow', 'risk:delete': 'deny', fill: 'deny', click: 'allow' } as const;
  const turned = withPreset({ site, effects: { storage: 'allow' }, tools }, 'look');
  expect(turned).toEqual({
    site,
    effects: { read: 'allow', navigate: 'allow' },
    tools: { 'page:pay': 'allow', 'risk:delete': 'deny', scroll: 'allow' },
  });
});

test('turning a rule to “no paying” refuses paying, whatever it said of it', () => {
  const own: Rule = { site, effects: {}, tools: { 'risk:pay': 'ask' } };
  expect(withPreset(own, 'noPaying').tools).toEqual({ 'risk:pay': 'deny' });
});

test.each<[string, Rule, Preset | undefined]>([
  ['the preset itself', presetRule(site, 'act'), 'act'],
  [
    'the preset and a tool of the page',
    { ...presetRule(site, 'act'), tools: { 'page:pay': 'allow' } },
    'act',
  ],
  [
    'an effect more',
    { site, effects: { ...presetRule(site, 'act').effects, tabs: 'allow' }, tools: {} },
    undefined,
  ],
  ['an effect less', { site, effects: { read: 'allow' }, tools: { scroll: 'allow' } }, undefined],
  [
    'an effect asked for',
    { site, effects: { ...presetRule(site, 'act').effects, act: 'ask' }, tools: {} },
    undefined,
  ],
  ['a tool more', { ...presetRule(site, 'act'), tools: { fill: 'deny' } }, undefined],
  [
    'a tool refused that the preset allows',
    { ...presetRule(site, 'look'), tools: { scroll: 'deny' } },
    undefined,
  ],
  ['nothing at all', { site, effects: {}, tools: {} }, undefined],
])('the preset of a rule with %s is %s', (_what, rule, preset) => expect(presetOf(rule)).toBe(preset));

test('the rule for tabs allows them, and nothing on any site', () => {
  expect(tabsRule()).toEqual({ site: 'browser', effects: { tabs: 'allow' }, tools: {} });
});
