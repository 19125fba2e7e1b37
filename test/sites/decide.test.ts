import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effect } from '#contract/effect';
import type { Rule } from '#contract/rule';
import { decide } from '#sites/decide';
import { presetRule } from '#sites/presets';

const site = 'https://shop.example';

test('allows nothing without a rule', () => {
  expect(decide([], { site, tool: 'click', effect: 'act' })).toBe('unset');
});

test('a tool’s own entry goes before its effect’s', () => {
  const rule: Rule = { site, effects: { act: 'allow' }, tools: { click: 'deny' } };
  expect(decide([rule], { site, tool: 'click', effect: 'act' })).toBe('deny');
  expect(decide([rule], { site, tool: 'fill', effect: 'act' })).toBe('allow');
});

test('looking does not allow acting', () => {
  const look = [presetRule(site, 'look')];
  expect(decide(look, { site, tool: 'read_page', effect: 'read' })).toBe('allow');
  expect(decide(look, { site, tool: 'click', effect: 'act' })).toBe('unset');
});

test('a tool named like a property of objects finds no entry', () => {
  const rule = presetRule(site, 'look');
  expect(decide([rule], { site, tool: 'constructor', effect: 'act' })).toBe('unset');
});

test('a rule speaks for its exact origin only', () => {
  const effects = fc.constantFrom(...effect.options);
  fc.assert(
    fc.property(fc.webUrl(), effects, (url, asked) => {
      fc.pre(new URL(url).origin !== site);
      const rule: Rule = { site, effects: { [asked]: 'allow' }, tools: {} };
      expect(decide([rule], { site: new URL(url).origin, tool: 'click', effect: asked })).toBe('unset');
    }),
  );
});
