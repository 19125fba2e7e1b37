import { describe, expect, test } from 'vitest';
import { refusal } from '#calls/gate';
import type { Rule } from '#contract/rule';
import { decide } from '#sites/decide';

const site = 'https://shop.example';
const use = (tool: string) =>
  ({ site, tool: 'call_page_tool', effect: 'page', entry: `page:${tool}` }) as const;
const list = { site, tool: 'list_page_tools', effect: 'page' } as const;
const rule = (given: Partial<Rule>): Rule[] => [{ site, effects: {}, tools: {}, ...given }];

describe('what a rule says of the tools pages bring', () => {
  test('one is allowed by its own name, and no other with it', () => {
    const rules = rule({ tools: { 'page:check': 'allow' } });
    expect(decide(rules, use('check'))).toBe('allow');
    expect(decide(rules, use('order'))).toBe('unset');
    expect(decide([], use('check'))).toBe('unset');
  });

  test('neither reading nor acting allows any', () => {
    const rules = rule({ effects: { read: 'allow', act: 'allow', navigate: 'allow' } });
    expect(decide(rules, use('check'))).toBe('unset');
    expect(decide(rules, list)).toBe('unset');
  });

  test('one is denied although the rest is allowed', () => {
    const rules = rule({ effects: { page: 'allow' }, tools: { 'page:order': 'deny' } });
    expect(decide(rules, use('check'))).toBe('allow');
    expect(decide(rules, use('order'))).toBe('deny');
  });

  test('whoever may use one may see them all, unless that is denied', () => {
    expect(decide(rule({ tools: { 'page:check': 'allow' } }), list)).toBe('allow');
    expect(decide(rule({ tools: { 'page:check': 'deny' } }), list)).toBe('unset');
    const tools = { 'page:check': 'allow', list_page_tools: 'deny' } as const;
    expect(decide(rule({ tools }), list)).toBe('deny');
  });

  test('allowing one allows nothing else, and no tool of ours allows seeing them', () => {
    const rules = rule({ tools: { 'page:check': 'allow' } });
    expect(decide(rules, { site, tool: 'read_page', effect: 'read' })).toBe('unset');
    expect(decide(rule({ tools: { click: 'allow' } }), list)).toBe('unset');
  });

  test('seeing them allows none', () => {
    expect(decide(rule({ tools: { list_page_tools: 'allow' } }), use('check'))).toBe('unset');
  });

  test('a page cannot name a tool so that it is one of the words every object has', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(decide(rule({ tools: { 'page:check': 'allow' } }), use(name))).toBe('unset');
    }
  });

  test('a refusal names the page’s tool and the entry that would allow it', () => {
    const asking = { name: 'call_page_tool', effect: 'page', needs: 'site', entry: 'page:order' } as const;
    expect(refusal(rule({ effects: { read: 'allow' } }), asking, `${site}/x`)).toMatchObject({
      code: 'TOOL_NOT_ALLOWED',
      entry: 'page:order',
      message: expect.stringMatching(/^The page’s tool order is not switched on .* allow it in/u),
    });
  });
});
