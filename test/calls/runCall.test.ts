import { expect, test, vi } from 'vitest';
import type { Attempt } from '#calls/attempt';
import { runCall } from '#calls/runCall';
import type { Rule } from '#contract/rule';
import { presetRule } from '#sites/presets';
import { deskWith } from './deskWith';

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
  const desk = deskWith({ url: `${site}/cart`, rules: async () => rules });
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
