import { beforeAll, expect, test, vi } from 'vitest';
import type { Attempt } from '#calls/attempt';
import { runCall } from '#calls/runCall';
import type { Rule } from '#contract/rule';
import { ToolFailure } from '#contract/toolFailure';
import { presetRule } from '#sites/presets';
import { provideWithResolvers } from '../support/withResolvers';
import { deskWith } from './deskWith';

const call = {
  id: 't1',
  tool: 'click',
  args: { target: 'Buy' },
  agent: 'Shop',
  endpoint: 'wss://agent.example',
  conversation: 'r1',
};

beforeAll(provideWithResolvers);

test('a call whose work the browser never ends is answered when its time is over', async () => {
  const site = 'https://shop.example';
  const over = new AbortController();
  const attempt: Attempt = {
    signal: over.signal,
    deadline: Date.now() + 30_000,
    graceMs: 10,
    turn: (_lane, work) => work(),
    start: async () => {},
    stop: vi.fn(),
    progress: vi.fn(),
  };
  const desk = deskWith({ url: `${site}/cart`, rules: async () => [presetRule(site, 'act')] });
  desk.ports.open = vi.fn(() => new Promise<never>(() => {}));
  const answer = runCall(call, attempt, desk);
  await vi.waitFor(() => expect(desk.ports.open).toHaveBeenCalled());
  over.abort(new ToolFailure('TIMED_OUT', 'Its time is over.'));
  expect(await answer).toMatchObject({ errorCode: 'TIMED_OUT', message: 'Its time is over.' });
});

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
    graceMs: 450,
  };
  const desk = deskWith({ url: `${site}/cart`, rules: async () => rules });
  expect(await runCall(call, attempt, desk)).toMatchObject({ errorCode: 'SITE_NOT_ALLOWED' });
  expect(start).not.toHaveBeenCalled();
  expect(desk.ports.open).not.toHaveBeenCalled();
});
