import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { effect } from '#contract/effect';
import { decide } from '#sites/decide';
import { newSites } from '#store/newSites';
import { policy } from '#store/policy';
import { profiles, removeProfile, saveProfile } from '#store/profiles';
import { rules, saveRule } from '#store/rules';

const mine = { site: 'https://shop.example', effects: { read: 'allow' as const }, tools: {} };
const theirs = { site: 'https://bank.example', effects: {}, tools: {} };

beforeEach(() => fakeBrowser.reset());

test('what is managed stands before what the user says, and is never written among it', async () => {
  await browser.storage.managed.set({ rules: [theirs], newSites: 'refuse' });
  await saveRule(mine);
  expect(await rules.read()).toEqual([{ ...theirs, fixed: true }, mine]);
  expect(await browser.storage.local.get('rules')).toEqual({ rules: [mine] });
  await newSites.write('ask');
  expect(await newSites.read()).toBe('refuse');
});

test('an agent that is managed hides the user’s of the same id, and gives it back', async () => {
  const agent = { id: 'desk', name: 'Mine', platform: 'phonic', address: 'wss://one.example/' };
  await saveProfile(agent);
  await browser.storage.managed.set({ agents: [{ ...agent, name: 'Theirs' }] });
  expect(await profiles.read()).toEqual([{ ...agent, name: 'Theirs', fixed: true }]);
  await browser.storage.managed.remove('agents');
  expect(await profiles.read()).toEqual([agent]);
  await removeProfile('desk');
  expect(await profiles.read()).toEqual([]);
});

test('changes of either are told, in order and merged', async () => {
  const told: unknown[] = [];
  const end = rules.watch((value) => told.push(value.map(({ site }) => site)));
  await saveRule(mine);
  await browser.storage.managed.set({ rules: [theirs] });
  await vi.waitUntil(() => told.length >= 2);
  expect(told.at(-1)).toEqual([theirs.site, mine.site]);
  end();
});

test('where Firefox knows of no managed storage nothing is managed; where it cannot be read, nothing is allowed', async () => {
  const get = vi.spyOn(browser.storage.managed, 'get');
  get.mockRejectedValueOnce(new Error('Managed storage manifest not found'));
  expect(await rules.read()).toEqual([]);
  get.mockRejectedValueOnce(new Error('Managed storage cannot be read'));
  const closed = await rules.read();
  for (const kind of effect.options)
    expect(decide([...closed, mine], { site: mine.site, tool: 'x', effect: kind })).toBe('deny');
  get.mockRejectedValueOnce(new Error('Managed storage cannot be read'));
  expect(await policy.read()).toMatchObject({ unreadable: ['Managed storage cannot be read'] });
});
