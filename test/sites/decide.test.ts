import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal } from '#calls/gate';
import { type Effect, effect } from '#contract/effect';
import type { Rule } from '#contract/rule';
import { decide } from '#sites/decide';
import { inForce } from '#sites/inForce';
import { presetOf, presetRule, presets, tabsRule, withPreset } from '#sites/presets';
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
  const rules = inForce(
    { rules: [whole, exact], grants: [], newSites: 'ask', readOnly: false, handedOver: false },
    0,
  );
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
    decide(
      inForce(
        { rules: [never], grants: [hour], newSites: 'refuse', readOnly: false, handedOver: false },
        now,
      ),
      {
        site,
        tool: 'click',
        effect: 'act',
      },
    );
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
  ['browser', undefined],
])('the whole site around %s is %s', (from, whole) => expect(wholeSiteOf(from)).toBe(whole));

test('one stranger’s whole site never covers another’s', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  fc.assert(
    fc.property(
      name,
      name,
      fc.constantFrom('github.io', 'com', 'co.uk', 'vercel.app'),
      (one, other, suffix) => {
        // Some short names (hk.com) are suffixes themselves.
        fc.pre(one !== other && wholeSiteOf(`https://${one}.${suffix}`) !== undefined);
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

const asked = { site, tool: 'click', effect: 'act' } as const;

test('read-only refuses what changes anything, whatever is allowed for a site, and leaves looking as it is', () => {
  const own: Rule = { ...presetRule(site, 'act'), tools: { click: 'allow' } };
  const rules = inForce({ rules: [own], grants: [], newSites: 'ask', readOnly: true, handedOver: false }, 0);
  expect(decide(rules, asked)).toBe('deny');
  expect(decide(rules, { ...asked, tool: 'scroll' })).toBe('allow');
  expect(decide(rules, { site, tool: 'read_page', effect: 'read' })).toBe('allow');
  expect(decide(rules, { site: 'browser', tool: 'close_tab', effect: 'tabs' })).toBe('deny');
  expect(decide(rules, { site: 'browser', tool: 'list_tabs', effect: 'tabs' })).toBe('ask');
});

test('while the user works by hand only what tells something is done, whatever is allowed', () => {
  const tabs = { site: 'browser', effect: 'tabs' } as const;
  const deciding = { grants: [], newSites: 'ask', readOnly: false, handedOver: true } as const;
  const rules = inForce({ rules: [presetRule(site, 'noPaying'), tabsRule()], ...deciding }, 0);
  expect(decide(rules, asked)).toBe('deny');
  expect(decide(rules, { ...asked, tool: 'scroll' })).toBe('deny');
  expect(decide(rules, { site, tool: 'navigate', effect: 'navigate' })).toBe('deny');
  expect(decide(rules, { ...tabs, tool: 'switch_tab' })).toBe('deny');
  expect(decide(rules, { ...tabs, tool: 'list_tabs' })).toBe('allow');
  expect(decide(rules, { site, tool: 'read_page', effect: 'read' })).toBe('allow');
  const told = { name: 'click', effect: 'act', needs: 'site' } as const;
  expect(refusal(rules, told, `${site}/cart`)).toMatchObject({
    code: 'TOOL_NOT_ALLOWED',
    message: expect.stringContaining('Back to agent'),
  });
});

test('where a rule is fixed no other speaks, nor the default', () => {
  const fixed: Rule = { site: 'https://*.shop.example', effects: { read: 'allow' }, tools: {}, fixed: true };
  const own: Rule = { ...presetRule('https://www.shop.example', 'act'), tools: { click: 'allow' } };
  const rules = inForce(
    { rules: [own, fixed], grants: [], newSites: 'ask', readOnly: false, handedOver: false },
    0,
  );
  const at = (effect: Effect) => decide(rules, { ...asked, site: own.site, effect });
  expect([at('read'), at('act')]).toEqual(['allow', 'unset']);
});

test('a preset is recognised, and keeps what is said of the page’s own tools and of risky acts', () => {
  for (const preset of presets) expect(presetOf(presetRule(site, preset))).toBe(preset);
  const own: Rule = {
    site,
    effects: {},
    tools: { 'page:pay': 'allow', 'risk:delete': 'deny', fill: 'deny' },
  };
  const turned = withPreset(own, 'noPaying');
  expect(turned.tools).toEqual({ 'page:pay': 'allow', 'risk:delete': 'deny', 'risk:pay': 'deny' });
  expect(presetOf(turned)).toBe('noPaying');
  expect(presetOf({ ...turned, tools: { ...turned.tools, fill: 'deny' } })).toBeUndefined();
});
