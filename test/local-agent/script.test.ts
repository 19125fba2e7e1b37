import { expect, it } from 'vitest';
import type { ToolResult } from '#contract/result';
import { fails, onlySays, succeeds } from '#local-agent/expectation';
import { parseRequest } from '#local-agent/grammar/parseRequest';
import type { Turn } from '#local-agent/localAgent';
import { scriptedConversation } from '#local-agent/script';
import { toolNames } from '#local-agent/toolNames';

const steps = scriptedConversation('http://127.0.0.1:8000');

it('reaches every tool and has at least 24 requests', () => {
  const called = new Set<string>();
  for (const { request } of steps) {
    const intent = parseRequest(request);
    if (intent.kind === 'call') called.add(intent.call.tool);
  }
  expect(toolNames.filter((name) => !called.has(name))).toEqual([]);
  expect(steps.length).toBeGreaterThanOrEqual(24);
});

const turn = (result?: ToolResult): Turn => ({
  heard: 'click sign in',
  said: 'Clicked.',
  calls: result ? [{ id: '1', tool: 'click', args: {}, result, ms: 1 }] : [],
});
const clicked: ToolResult = {
  status: 'success',
  verdict: 'changed',
  say: 'Clicked.',
  tab: { id: 't1', url: 'http://127.0.0.1:8000/cart?x=1', title: 'Cart' },
};
const missing: ToolResult = { status: 'error', errorCode: 'TARGET_NOT_FOUND', message: 'Nothing.' };

it('accepts what was expected', () => {
  expect(
    succeeds('click', { verdict: ['navigated', 'changed'], path: '/cart' })(turn(clicked)),
  ).toBeUndefined();
  expect(fails('click', 'TARGET_NOT_FOUND')(turn(missing))).toBeUndefined();
  expect(onlySays(/Clicked/u)(turn())).toBeUndefined();
});

it('says what is wrong otherwise', () => {
  expect(succeeds('click')(turn())).toBe('expected a call of click, got none');
  expect(succeeds('fill')(turn(clicked))).toBe('expected a call of fill, got click');
  expect(succeeds('click')(turn(missing))).toBe('expected success, got TARGET_NOT_FOUND: Nothing.');
  expect(succeeds('click', { verdict: 'no_change' })(turn(clicked))).toBe('expected no_change, got changed');
  expect(succeeds('click', { path: '/' })(turn(clicked))).toBe('expected to be at /, is at /cart');
  expect(succeeds('click', { says: /cart/u })(turn(clicked))).toBe(
    'expected words like /cart/u, got “Clicked.”',
  );
  expect(fails('click', 'TARGET_COVERED')(turn(clicked))).toBe(
    'expected TARGET_COVERED, got success: Clicked.',
  );
  expect(onlySays(/x/u)(turn(clicked))).toBe('expected no call, got click');
});
