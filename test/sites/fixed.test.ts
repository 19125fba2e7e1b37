import { describe, expect, test } from 'vitest';
import type { Decision, Rule } from '#contract/rule';
import { decide, fixedDecision } from '#sites/decide';

const site = 'https://shop.example';
const click = { site, tool: 'click', effect: 'act' } as const;
const says = (act?: Decision): Rule => ({ site, effects: act ? { act } : {}, tools: {} });
const fixes = (act?: Decision): Rule => ({ ...says(act), fixed: true });

describe('where an administrator', () => {
  test.each<[string, Decision | undefined, Decision | undefined, Decision | 'unset']>([
    ['has the user asked, the user’s leave counts', 'ask', 'allow', 'allow'],
    ['has the user asked, the user’s refusal counts', 'ask', 'deny', 'deny'],
    ['has the user asked, they are, while they said nothing', 'ask', undefined, 'ask'],
    ['allows, the user’s refusal counts for nothing', 'allow', 'deny', 'allow'],
    ['refuses, the user’s leave counts for nothing', 'deny', 'allow', 'deny'],
    ['names not what is asked, the user’s leave counts for nothing', undefined, 'allow', 'unset'],
  ])('%s', (_what, fixed, own, decided) => {
    expect(decide([fixes(fixed), says(own)], click)).toBe(decided);
    expect(decide([says(own), fixes(fixed)], click)).toBe(decided);
  });
});

test('what is fixed of a site is told from what nobody fixed', () => {
  expect(fixedDecision([says('deny')], click)).toBeUndefined();
  expect(fixedDecision([says('allow'), fixes('deny')], click)).toBe('deny');
  expect(fixedDecision([fixes()], click)).toBe('unset');
  expect(fixedDecision([{ ...fixes('deny'), site: 'https://pay.example' }], click)).toBeUndefined();
});
