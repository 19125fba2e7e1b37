import { expect, test } from 'vitest';
import type { Desk } from '#calls/desk';
import { parsedFor } from '#calls/parsedFor';
import type { Rule } from '#contract/rule';

const site = 'https://shop.example';
const rule: Rule = {
  site,
  effects: { read: 'allow' },
  tools: {
    'page:check_inventory': 'allow',
    'page:click': 'allow',
    'page:Read-Page': 'allow',
    'page:order': 'deny',
  },
};

const parse = (tool: string, args: unknown, url = `${site}/tea`) => {
  // Of a desk only these are asked here, and of a tab only its address.
  const desk = { currentTab: async () => ({ id: 1, url }), rules: async () => [rule] } as unknown as Desk;
  const call = { id: 'c1', tool, args, agent: 'Agent', endpoint: 'wss://a.example', conversation: 'r1' };
  return parsedFor(call, desk);
};

test('a name that is none of ours goes to an allowed tool of the page in view', async () => {
  expect(await parse('check_inventory', { product: 'tea' })).toMatchObject({
    tool: { name: 'call_page_tool' },
    args: { tool: 'check_inventory', arguments: '{"product":"tea"}' },
  });
  expect(await parse('check_inventory', undefined)).toMatchObject({ args: { arguments: '{}' } });
});

test.each(['order', 'get_customer_info', 'Read-Page', '__proto__', ''])('%s goes nowhere', async (name) => {
  await expect(parse(name, {})).rejects.toMatchObject({
    code: 'UNKNOWN_TOOL',
    message: expect.stringContaining('allow it in Pagehand’s popup'),
  });
});

test('what is allowed on one site goes nowhere on another', async () => {
  await expect(parse('check_inventory', {}, 'https://other.example/')).rejects.toMatchObject({
    code: 'UNKNOWN_TOOL',
  });
  await expect(parse('check_inventory', {}, 'about:blank')).rejects.toMatchObject({ code: 'UNKNOWN_TOOL' });
});

test('ours stay ours, whatever a page brings and the user allowed', async () => {
  expect(await parse('click', { target: 'Buy' })).toMatchObject({ tool: { name: 'click' } });
});

test('arguments too long for a page’s tool are refused', async () => {
  await expect(parse('check_inventory', { product: 'x'.repeat(30_000) })).rejects.toMatchObject({
    code: 'INVALID_ARGS',
  });
});
