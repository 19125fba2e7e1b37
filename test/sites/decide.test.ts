import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Effect, effect } from '#contract/effect';
import type { Rule } from '#contract/rule';
import { decide } from '#sites/decide';
import { inForce } from '#sites/inForce';
import { presetRule } from '#sites/presets';
import { covers, wholeSiteOf } from '#sites/wholeSite';

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

test('an exact origin goes before the whole site, and both before the default', () => {
  const whole: Rule = { site: 'https://*.shop.example', effects: { act: 'deny', read: 'allow' }, tools: {} };
  const exact: Rule = { site: 'https://www.shop.example', effects: { act: 'allow' }, tools: {} };
  const rules = inForce({ rules: [whole, exact], grants: [], newSites: 'ask' }, 0);
  const of = (where: string, asked: Effect) => decide(rules, { site: where, tool: 'x', effect: asked });
  expect(of('https://www.shop.example', 'act')).toBe('allow');
  expect(of('https://www.shop.example', 'read')).toBe('allow');
  expect(of('https://shop.example', 'act')).toBe('deny');
  expect(of('https://shop.example', 'navigate')).toBe('ask');
  expect(of('http://shop.example', 'read')).toBe('ask');
  expect(of('https://shop.example:8443', 'read')).toBe('ask');
  expect(of('https://shop.example', 'picture')).toBe('unset');
});

test('what is allowed for a while goes before what is always so, until its time is over', () => {
  const never: Rule = { site, effects: {}, tools: { click: 'deny' } };
  const hour = { site, effects: { act: 'allow' }, tools: { click: 'allow' }, until: 100 } as const;
  const at = (now: number) =>
    decide(inForce({ rules: [never], grants: [hour], newSites: 'refuse' }, now), {
      site,
      tool: 'click',
      effect: 'act',
    });
  expect([at(99), at(100)]).toEqual(['allow', 'deny']);
});

test.each([
  ['https://www.shop.example', 'https://*.shop.example'],
  ['https://a.b.example.co.uk', 'https://*.example.co.uk'],
  ['https://alice.github.io', 'https://*.alice.github.io'],
  ['https://github.io', undefined],
  ['https://co.uk', undefined],
  ['http://127.0.0.1', undefined],
  ['http://[::1]', undefined],
  ['http://localhost', undefined],
  ['https://intranet', undefined],
  ['https://shop.example:8443', undefined],
])('the whole site around %s is %s', (from, whole) => expect(wholeSiteOf(from)).toBe(whole));

test('one stranger’s whole site never covers another’s', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  fc.assert(
    fc.property(
      name,
      name,
      fc.constantFrom('github.io', 'com', 'co.uk', 'vercel.app'),
      (one, other, suffix) => {
        fc.pre(one !== other);
        const key = wholeSiteOf(`https://x.${one}.${suffix}`);
        expect(key && covers(key, `https://${other}.${suffix}`)).toBe(false);
        expect(key && covers(key, `https://${one}.${suffix}`)).toBe(true);
      },
    ),
  );
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
