import { expect, test } from 'vitest';
import type { Rule } from '#contract/rule';
import { decide, isKnown, layersOf } from '#sites/decide';

const site = 'https://www.shop.example';
const rule = (key: string, given: Partial<Rule> = {}): Rule => ({
  site: key,
  effects: {},
  tools: {},
  ...given,
});

const above = rule('!');
const exact = rule(site);
const exactLater = rule(site, { effects: { read: 'allow' } });
const whole = rule('https://*.shop.example');
const wholeLater = rule('https://*.shop.example', { effects: { read: 'allow' } });
const standard = rule('*');
const tabs = rule('browser');
const elsewhere = rule('https://pay.example');

test.each([
  ['in the order of what decides', [above, exact, exactLater, whole, wholeLater, standard, tabs]],
  ['the widest first', [tabs, standard, whole, wholeLater, exact, exactLater, above]],
  ['mixed', [whole, standard, exact, tabs, wholeLater, above, exactLater]],
])('what is said of a site and of tabs is in the order in which it decides: %s', (_how, rules) => {
  expect(layersOf([elsewhere, ...rules], site)).toEqual([
    above,
    exact,
    exactLater,
    whole,
    wholeLater,
    tabs,
    standard,
  ]);
});

test('of no site only what holds for tabs is said', () => {
  expect(layersOf([exact, whole, tabs], '')).toEqual([tabs]);
});

test('where an administrator speaks for a site no other rule is a layer of it', () => {
  const fixed = rule('https://*.shop.example', { fixed: true });
  expect(layersOf([exact, fixed, tabs], site)).toEqual([fixed, tabs]);
});

test.each<[string, Rule, Rule]>([
  ['the exact origin', rule(site, { effects: { act: 'allow' } }), rule('https://*.shop.example')],
  ['the whole site', rule('https://*.shop.example', { effects: { act: 'allow' } }), standard],
])('%s decides before what is wider, wherever it stands', (_what, near, wide) => {
  const denied = { ...wide, effects: { act: 'deny' } } as const;
  const click = { site, tool: 'click', effect: 'act' } as const;
  expect(decide([near, denied], click)).toBe('allow');
  expect(decide([denied, near], click)).toBe('allow');
  expect(decide([denied], click)).toBe('deny');
});

test('a site is known by what is said of it, not by the default', () => {
  expect(isKnown([standard, elsewhere, tabs], site)).toBe(false);
  expect(isKnown([standard, exact], site)).toBe(true);
  expect(isKnown([whole], site)).toBe(true);
  expect(isKnown([standard, tabs], 'browser')).toBe(true);
});
