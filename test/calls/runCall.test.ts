import { expect, test, vi } from 'vitest';
import type { Attempt } from '#calls/attempt';
import { createConsent } from '#calls/consent';
import type { Desk } from '#calls/desk';
import { createHeard } from '#calls/heard';
import { createReadings } from '#calls/readings';
import { createRefBook } from '#calls/refBook';
import { runCall } from '#calls/runCall';
import type { Rule } from '#contract/rule';
import { presetRule } from '#sites/presets';
import type { Tab } from '#tools/browserContext';
import { createClosedTabs } from '#tools/closedTabs';
import { createDeedLog } from '#tools/deedLog';

test('what the user took back while a call waited for its turn is not done', async () => {
  const site = 'https://shop.example';
  let rules: Rule[] = [presetRule(site, 'act')];
  const start = vi.fn(async () => {});
  const attempt: Attempt = {
    signal: new AbortController().signal,
    deadline: Date.now() + 30_000,
    turn(_lane, work) {
      rules = [];
      return work();
    },
    start,
    stop: vi.fn(),
    progress: vi.fn(),
  };
  const desk: Desk = {
    log: {
      begin: () => ({
        about: () => {},
        show: () => {},
        conceal: () => {},
        progress: () => {},
        end: (result) => result,
      }),
      note: () => {},
    },
    ports: { open: vi.fn(), find: vi.fn(), cameSince: vi.fn(), retire: vi.fn() },
    refs: createRefBook(),
    readings: createReadings(),
    heard: createHeard(),
    rules: async () => rules,
    showsPointer: async () => true,
    onWithdrawal: () => () => undefined,
    // Only these facts of a tab are read.
    direct: () => {},
    closedTabs: createClosedTabs(),
    deeds: createDeedLog(),
    consent: createConsent(),
    currentTab: async () => ({ id: 1, url: `${site}/cart`, title: 'Cart' }) as Tab,
    refused: vi.fn(),
  };
  const call = {
    id: 't1',
    tool: 'click',
    args: { target: 'Buy' },
    agent: 'Shop',
    endpoint: 'wss://agent.example',
    conversation: 'r1',
  };
  expect(await runCall(call, attempt, desk)).toMatchObject({ errorCode: 'SITE_NOT_ALLOWED' });
  expect(start).not.toHaveBeenCalled();
  expect(desk.ports.open).not.toHaveBeenCalled();
});
