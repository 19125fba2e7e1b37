import { describe, expect, test } from 'vitest';
import type { Rule } from '#contract/rule';
import { decide, overruling, refuses } from '#sites/decide';

const site = 'https://shop.example';
const rule = (given: Partial<Rule>): Rule => ({ site, effects: {}, tools: {}, ...given });
const everywhere = (given: Partial<Rule>) => rule({ site: '!', ...given });
const click = { site, tool: 'click', effect: 'act' } as const;
const use = (tool: string) =>
  ({ site, tool: 'call_page_tool', effect: 'page', entry: `page:${tool}` }) as const;

describe('what is refused everywhere', () => {
  const allowed = rule({
    effects: { act: 'allow', page: 'allow' },
    tools: { click: 'allow', 'page:order': 'allow' },
  });

  test('is refused although a site’s own rule allows it', () => {
    expect(decide([allowed, everywhere({ effects: { act: 'deny' } })], click)).toBe('deny');
    expect(decide([allowed, everywhere({ tools: { click: 'deny' } })], click)).toBe('deny');
  });

  test('may be one of the tools that pages bring, and no other with it', () => {
    const rules = [allowed, everywhere({ tools: { 'page:order': 'deny' } })];
    expect(decide(rules, use('order'))).toBe('deny');
    expect(decide(rules, use('check'))).toBe('allow');
    expect(decide(rules, click)).toBe('allow');
  });

  test('may be all that pages bring, which allowing one everywhere does not lift', () => {
    const rules = [allowed, everywhere({ effects: { page: 'deny' }, tools: { 'page:order': 'allow' } })];
    expect(decide(rules, use('order'))).toBe('deny');
  });

  test('leaves out a tool that is named as allowed, which still needs a site’s rule', () => {
    const above = everywhere({ effects: { act: 'deny' }, tools: { click: 'allow' } });
    expect(decide([above, allowed], click)).toBe('allow');
    expect(decide([above], click)).toBe('unset');
  });

  test('is told by the rule that refuses it, never by the rule of a site', () => {
    const above = everywhere({ tools: { click: 'deny' } });
    expect(overruling([rule({ tools: { click: 'deny' } }), above], click)).toBe(above);
    expect(overruling([rule({ tools: { click: 'deny' } })], click)).toBeUndefined();
    expect(overruling([above], { tool: 'fill', effect: 'act' })).toBeUndefined();
  });
});

describe('a risky act', () => {
  const pay = (decision: 'allow' | 'ask' | 'deny') => ({ tools: { 'risk:pay': decision } });

  test.each<[string, Rule[], boolean]>([
    ['nothing', [], false],
    ['the site’s rule', [rule(pay('deny'))], true],
    ['the whole site’s rule', [rule({ ...pay('deny'), site: 'https://*.shop.example' })], true],
    ['the rule of another site', [rule({ ...pay('deny'), site: 'https://pay.example' })], false],
    ['what holds everywhere', [rule(pay('allow')), everywhere(pay('deny'))], true],
    ['what is asked everywhere', [everywhere(pay('ask'))], false],
    ['a rule about another risk', [rule({ tools: { 'risk:delete': 'deny' } })], false],
    [
      'a rule that refuses another risk everywhere',
      [everywhere({ tools: { 'risk:delete': 'deny' } })],
      false,
    ],
    ['the later of two rules', [rule(pay('ask')), rule(pay('deny'))], false],
    [
      'an administrator’s rule after the user’s',
      [rule(pay('allow')), rule({ ...pay('deny'), fixed: true })],
      true,
    ],
  ])('is refused by %s: %#', (_what, rules, refused) => {
    expect(refuses(rules, site, 'risk:pay')).toBe(refused);
  });
});
