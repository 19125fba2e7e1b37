import { describe, expect, test } from 'vitest';
import type { Grant } from '#contract/grant';
import type { Rule } from '#contract/rule';
import { decide, overruling } from '#sites/decide';
import { type Deciding, inForce, isUsersTurn } from '#sites/inForce';

const site = 'https://shop.example';
const click = { site, tool: 'click', effect: 'act' } as const;

const rulesBy = (given: Partial<Deciding>, now = 0): Rule[] =>
  inForce({ rules: [], grants: [], newSites: 'refuse', readOnly: false, handedOver: false, ...given }, now);

const all = [
  ['click', 'act'],
  ['scroll', 'act'],
  ['read_page', 'read'],
  ['screenshot', 'picture'],
  ['navigate', 'navigate'],
  ['read_storage', 'storage'],
  ['write_storage', 'storage'],
  ['list_page_tools', 'page'],
  ['call_page_tool', 'page'],
  ['list_tabs', 'tabs'],
  ['switch_tab', 'tabs'],
  ['close_tab', 'tabs'],
  ['move_tab', 'tabs'],
] as const;

const refused = (given: Partial<Deciding>) =>
  all.filter(([tool, effect]) => overruling(rulesBy(given), { tool, effect })).map(([tool]) => tool);

test('nothing is refused everywhere by itself', () => expect(refused({})).toEqual([]));

test('read-only refuses what changes something, and nothing that shows something', () => {
  expect(refused({ readOnly: true })).toEqual([
    'click',
    'write_storage',
    'call_page_tool',
    'close_tab',
    'move_tab',
  ]);
});

test('while the user works by hand all is refused but what tells something', () => {
  expect(refused({ handedOver: true })).toEqual([
    'click',
    'scroll',
    'navigate',
    'write_storage',
    'call_page_tool',
    'switch_tab',
    'close_tab',
    'move_tab',
  ]);
});

test('that the user works by hand is told from read-only and from rules, and goes before both', () => {
  const turn = rulesBy({ readOnly: true, handedOver: true, rules: [{ site, effects: {}, tools: {} }] });
  expect(turn.map(isUsersTurn)).toEqual([true, false, false]);
});

describe('of a new site', () => {
  const decided = (given: Partial<Deciding>) =>
    Object.fromEntries(all.map(([tool, effect]) => [effect, decide(rulesBy(given), { site, tool, effect })]));

  test('nothing is allowed where new sites are refused', () => {
    expect(new Set(Object.values(decided({ newSites: 'refuse' })))).toEqual(new Set(['unset']));
  });

  test('the user is asked for reading, acting, going and tabs, never for data, pictures and the page’s tools', () => {
    expect(decided({ newSites: 'ask' })).toEqual({
      read: 'ask',
      act: 'ask',
      navigate: 'ask',
      tabs: 'ask',
      storage: 'unset',
      page: 'unset',
      picture: 'unset',
    });
  });

  test('what a rule says goes before asking', () => {
    const denies: Rule = { site, effects: { act: 'deny' }, tools: {} };
    expect(decided({ newSites: 'ask', rules: [denies] })).toMatchObject({ act: 'deny', read: 'ask' });
  });
});

describe('what is allowed for a while', () => {
  const grant: Grant = { site, effects: { act: 'allow' }, tools: {} };

  test.each([
    ['before its end', 99, 'allow'],
    ['at its end', 100, 'unset'],
    ['after it', 101, 'unset'],
  ])('%s', (_when, now, decided) => {
    expect(decide(rulesBy({ grants: [{ ...grant, until: 100 }] }, now), click)).toBe(decided);
  });

  test('and for a conversation has no end by the clock', () => {
    expect(decide(rulesBy({ grants: [{ ...grant, conversation: 'c' }] }, 1e15), click)).toBe('allow');
  });
});
