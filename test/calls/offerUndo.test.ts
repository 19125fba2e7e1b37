import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { deedsFor } from '#calls/deedsFor';
import { offerUndo } from '#calls/offerUndo';
import type { Rule } from '#contract/rule';
import { presetRule } from '#sites/presets';
import { undoable } from '#store/undoable';
import type { PastAct } from '#tools/deedLog';
import { deskWith } from './deskWith';

const site = 'https://shop.example';
const url = `${site}/cart`;
const filled: PastAct = {
  conversation: 'c',
  key: 'k',
  tool: 'fill',
  target: 'E-mail',
  tab: 't1',
  url,
  verdict: 'changed',
  line: { id: 7, site },
};

let rules: Rule[];
let recalls: boolean;
let withdraw: () => void;

function desk() {
  const made = deskWith({ url, rules: async () => rules });
  const recall = async () => (recalls ? { kind: 'done' } : undefined);
  Object.assign(made.ports, { find: async () => ({ recall }) });
  made.onWithdrawal = (check) => {
    withdraw = check;
    return () => undefined;
  };
  offerUndo(made);
  return made;
}

const offered = (line: number | null) => vi.waitFor(async () => expect(await undoable.read()).toBe(line));

beforeEach(() => {
  rules = [presetRule(site, 'act')];
  recalls = true;
  vi.spyOn(browser.tabs, 'get').mockImplementation(async () => Object({ id: 1, url }));
  vi.spyOn(browser.webNavigation, 'getAllFrames').mockImplementation(async () => Object([]));
});

test('offers what was done last, and no more once it is taken back', async () => {
  const { deeds } = desk();
  deeds.note(filled);
  await offered(7);
  deeds.drop(filled);
  await offered(null);
});

test('offers neither what stays done nor what came before it', async () => {
  const { deeds } = desk();
  deeds.note(filled);
  await offered(7);
  deeds.note({ ...filled, tool: 'click', line: { id: 8, site } });
  await offered(null);
});

test('offers nothing whose document is gone, that failed to be taken back, or that is kept nowhere', async () => {
  const { deeds } = desk();
  deeds.note(filled);
  await offered(7);
  recalls = false;
  withdraw();
  await offered(null);
  recalls = true;
  withdraw();
  await offered(7);
  deeds.keepDone(filled);
  await offered(null);
  deeds.note({ ...filled, line: undefined });
  await offered(null);
});

test('offers nothing that would be refused', async () => {
  const { deeds } = desk();
  deeds.note(filled);
  await offered(7);
  rules = [presetRule(site, 'look')];
  withdraw();
  await offered(null);
});

test('goes back only to where reading is allowed, from where it led', async () => {
  const { deeds } = desk();
  const followed: PastAct = { ...filled, tool: 'click', verdict: 'navigated' };
  deeds.note(followed);
  await offered(7);
  deeds.note({ ...followed, line: { id: 8, site: 'https://other.example' } });
  await offered(null);
  deeds.note({ ...followed, url: `${site}/elsewhere`, line: { id: 9, site } });
  await offered(null);
});

test('the user takes back the act they pressed at, or nothing', () => {
  const { deeds, log } = deskWith({ url, rules: async () => rules });
  const line = log.begin({ id: 'u', tool: 'undo', agent: 'Pagehand' });
  const about = vi.spyOn(line, 'about');
  const pressed = deedsFor(
    { undoes: 7 },
    { desk: { ...deskWith({ url, rules: async () => rules }), deeds }, line },
  );
  deeds.note(filled);
  expect(pressed.last('c')).toBe(filled);
  deeds.note({ ...filled, key: 'l', line: { id: 8, site } });
  expect(() => pressed.last('c')).toThrow('Something else was done since');
  expect(about).toHaveBeenCalledWith({ undoes: 7 });
});
