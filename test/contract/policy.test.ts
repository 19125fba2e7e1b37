import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effect } from '#contract/effect';
import { readPolicy } from '#contract/policy';
import { profile } from '#contract/profile';
import { decision } from '#contract/rule';
import { soundName } from '#contract/sound';
import { root } from '#launcher/root';
import { decide } from '#sites/decide';

const agent = { id: 'desk', name: 'Desk', platform: 'phonic', address: 'wss://api.phonic.ai/v1/sts/ws' };
const rule = { site: 'https://shop.example', effects: { read: 'allow' }, tools: {} };

test('agents and rules are fixed; tools that are switched off are refused everywhere', () => {
  const policy = readPolicy({
    agents: [agent],
    rules: [rule],
    switchedOff: ['click'],
    newSites: 'refuse',
  });
  expect(policy).toMatchObject({ profiles: [{ ...agent, fixed: true }], newSites: 'refuse', unreadable: [] });
  expect(policy.rules.every(({ fixed }) => fixed)).toBe(true);
  const mine = { site: 'https://shop.example', effects: { act: 'allow' as const }, tools: {} };
  const rules = [...policy.rules, mine, { ...mine, site: 'https://other.example' }];
  const at = (site: string, tool: string, kind: 'read' | 'act') =>
    decide(rules, { site, tool, effect: kind });
  expect(at('https://shop.example', 'read_page', 'read')).toBe('allow');
  // What a fixed rule does not name is not allowed, whatever the user says.
  expect(at('https://shop.example', 'fill', 'act')).toBe('unset');
  expect(at('https://other.example', 'fill', 'act')).toBe('allow');
  expect(at('https://other.example', 'click', 'act')).toBe('deny');
});

test('where a fixed rule asks, what the user answered counts; where it does not, nothing does', () => {
  const { rules } = readPolicy({ rules: [{ ...rule, effects: { read: 'allow', act: 'ask' } }] });
  const answered = (decision: 'allow' | 'deny') => ({
    site: 'https://shop.example',
    effects: { act: decision, navigate: decision },
    tools: {},
  });
  const asked = { site: 'https://shop.example', tool: 'click', effect: 'act' } as const;
  expect(decide(rules, asked)).toBe('ask');
  expect(decide([answered('allow'), ...rules], asked)).toBe('allow');
  expect(decide([answered('deny'), ...rules], asked)).toBe('deny');
  expect(decide([answered('allow'), ...rules], { ...asked, effect: 'navigate' })).toBe('unset');
});

test.each([
  [{}, []],
  [undefined, []],
  ['nonsense', []],
  [{ rules: 'all' }, ['rules']],
  [{ agents: [agent, { id: 1 }] }, ['agents[1]']],
  [{ rules: [rule, { site: 'https://bank.example', effects: { read: 'maybe' } }] }, ['rules[1]']],
  [{ switchedOff: [7, 'click'] }, ['switchedOff[0]']],
  [{ newSites: 'sometimes' }, ['newSites']],
])('%j: what cannot be read is told', (raw, unreadable) => {
  expect(readPolicy(raw).unreadable).toEqual(unreadable);
});

test('of a rule that cannot be read only its site is left, where nothing is allowed', () => {
  const { rules, newSites } = readPolicy({
    rules: [{ site: 'https://bank.example', effects: 'none' }],
    newSites: 1,
  });
  expect(rules).toEqual([{ site: 'https://bank.example', effects: {}, tools: {}, fixed: true }]);
  expect(newSites).toBe('refuse');
});

test('nothing makes it throw', () => {
  const anything = fc.record(
    { agents: fc.anything(), rules: fc.anything(), switchedOff: fc.anything(), newSites: fc.anything() },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(anything, (raw) => Array.isArray(readPolicy(raw).rules)));
});

test('Chrome’s schema has what we read', async () => {
  const { properties } = JSON.parse(await readFile(join(root, 'public/managed.json'), 'utf8'));
  const { agents, rules } = properties;
  const fields = Object.keys(profile.shape).filter((name) => name !== 'fixed');
  expect(Object.keys(agents.items.properties).sort()).toEqual(fields.sort());
  expect(agents.items.properties.sound.enum).toEqual(soundName.options);
  expect(Object.keys(rules.items.properties.effects.properties)).toEqual(effect.options);
  expect(rules.items.properties.tools.additionalProperties.enum).toEqual(decision.options);
  expect(Object.keys(properties)).toEqual(['agents', 'rules', 'switchedOff', 'newSites']);
});
