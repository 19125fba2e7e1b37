import { beforeAll, expect, test, vi } from 'vitest';
import { runForUser } from '#calls/runForUser';
import type { Rule } from '#contract/rule';
import { presetRule } from '#sites/presets';
import { provideWithResolvers } from '../support/withResolvers';
import { deskWith } from './deskWith';

const site = 'https://shop.example';
const url = `${site}/cart`;
const wanted = { tool: 'show_hints', by: 'Pagehand' } as const;

beforeAll(provideWithResolvers);

test.each([
  ['nothing is allowed', [], 'SITE_NOT_ALLOWED'],
  ['the user wants to be asked', [{ site, effects: { read: 'ask' }, tools: {} }], 'TOOL_NOT_ALLOWED'],
] satisfies [string, Rule[], string][])(
  'where %s the page is not entered and nobody is asked, but told what would be needed',
  async (_where, rules, errorCode) => {
    const desk = deskWith({ url, rules: async () => rules });
    const ask = vi.spyOn(desk.consent, 'ask');
    expect(await runForUser(wanted, desk)).toMatchObject({ errorCode });
    expect(ask).not.toHaveBeenCalled();
    expect(desk.ports.open).not.toHaveBeenCalled();
    expect(desk.refused).toHaveBeenCalledWith(
      expect.objectContaining({ site }),
      expect.objectContaining({ name: 'show_hints' }),
      expect.objectContaining({ agent: 'Pagehand' }),
    );
  },
);

test('what the user takes back while the page is entered ends it, and nothing is sent there', async () => {
  const desk = deskWith({ url, rules: async () => [presetRule(site, 'look')] });
  let withdraw = () => {};
  desk.onWithdrawal = (check) => {
    withdraw = check;
    return () => undefined;
  };
  const call = vi.fn();
  const port = { origin: site, lastRef: 0, call, stop: vi.fn(), pill: vi.fn() };
  vi.mocked(desk.ports.open).mockImplementation(async () => {
    withdraw();
    return Object.assign(Object.create(null), port);
  });
  expect(await runForUser(wanted, desk)).toMatchObject({ errorCode: 'CANCELLED' });
  expect(call).not.toHaveBeenCalled();
});
