// @vitest-environment jsdom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Brought } from '#contract/brought';
import type { Rule } from '#contract/rule';
import { rules } from '#store/rules';
import { BroughtTools } from '../../src/ui/popup/broughtTools';
import { allowsBrought, withBrought } from '../../src/ui/rules/broughtRule';
import type { ActivePage } from '../../src/ui/screen/activePage';
import { speakEnglish } from './speakEnglish';

vi.mock('#sites/hostPermission', () => ({ requestHost: async () => true, dropHost: vi.fn() }));

const site = 'https://shop.example';
const looking: Rule = { site, effects: { read: 'allow' }, tools: {} };
const tool = { title: '', description: 'Tells how many are left', onlyReads: true };
const brought: Brought = {
  site,
  count: 3,
  tools: [
    { ...tool, name: 'check_inventory' },
    { ...tool, name: 'Click' },
    { ...tool, name: 'broken', problem: 'its arguments are broken' },
  ],
};

async function open(found: Brought | null) {
  const state = {
    page: signal<ActivePage>({ usable: true, site, hasAccess: true }),
    brought: signal(found),
    rules: signal<Rule[]>([looking]),
    notice: signal(''),
  };
  // Only these parts of the popup's state are used here.
  await act(async () => render(<BroughtTools state={state as never} />, document.body));
  const summary = document.querySelector('summary');
  if (summary) {
    await act(async () => summary.click());
    // The emulator tells of opening a moment later.
    await vi.waitFor(() => expect(document.querySelector('.brought ul')).not.toBeNull());
  }
  return state;
}

beforeEach(async () => {
  speakEnglish();
  await rules.write([looking]);
});
afterEach(() => render(null, document.body));

test('shows nothing where the page brings nothing, or another page did', async () => {
  await open(null);
  expect(document.body.textContent).toBe('');
  await open({ ...brought, site: 'https://other.example' });
  expect(document.body.textContent).toBe('');
});

test('allows one tool by its switch, and no other', async () => {
  await open(brought);
  const switches = [...document.querySelectorAll<HTMLElement>('[role=switch]')];
  expect(switches.map(({ ariaChecked, textContent }) => [textContent, ariaChecked ?? 'false'])).toEqual([
    ['check_inventoryOff', 'false'],
    ['ClickOff', 'false'],
  ]);
  await act(async () => switches[0]?.click());
  await vi.waitFor(async () =>
    expect(await rules.read()).toEqual([{ ...looking, tools: { 'page:check_inventory': 'allow' } }]),
  );
});

test('warns of names like ours and of what cannot be used', async () => {
  await open(brought);
  expect(document.body.textContent).toContain('Not Pagehand’s “click”');
  expect(document.body.textContent).toContain('Cannot be used');
  expect(document.body.textContent).toContain('Says it only reads');
});

test('an entry is kept only where the rest of the rule says otherwise', () => {
  const all: Rule = { ...looking, effects: { page: 'allow' } };
  expect(withBrought(looking, 'check', false)).toEqual(looking);
  expect(withBrought(withBrought(looking, 'check', true), 'check', false)).toEqual(looking);
  expect(withBrought(all, 'check', true)).toEqual(all);
  const denied = withBrought(all, 'check', false);
  expect(denied.tools).toEqual({ 'page:check': 'deny' });
  expect(allowsBrought(denied, 'check')).toBe(false);
});
