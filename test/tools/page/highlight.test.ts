// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { highlight } from '#tools/page/highlight';
import { actingPage } from '../../page/actingPage';
import { callTool, failureOf } from '../../page/callTool';
import { watchLayer } from '../../page/overlay/watchLayer';

let layer: ReturnType<typeof watchLayer>;
beforeEach(() => {
  layer = watchLayer();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('names what it points at, for some seconds', async () => {
  const page = actingPage('<h1>Shop</h1><button>Buy</button>');
  expect(await callTool(page, highlight, { target: 'Buy', seconds: 2 })).toEqual({
    say: 'This is Buy.',
    data: { ref: 'e1', role: 'button', name: 'Buy' },
  });
  expect(layer.texts()).toEqual(['Buy']);
  vi.advanceTimersByTime(2_000);
  expect(layer.texts()).toEqual([]);
});

it('points at one thing at a time', async () => {
  const page = actingPage('<h1>Shop</h1><button>Buy</button>');
  await callTool(page, highlight, { target: 'Buy', seconds: 2 });
  vi.advanceTimersByTime(1_500);
  await callTool(page, highlight, { target: 'Shop', seconds: 2 });
  vi.advanceTimersByTime(1_500);
  expect(layer.texts()).toEqual(['Shop']);
});

it('says when there is no such thing', async () => {
  const failure = await failureOf(
    callTool(actingPage('<button>Buy</button>'), highlight, { target: 'Sell' }),
  );
  expect(failure.code).toBe('TARGET_NOT_FOUND');
  expect(layer.texts()).toEqual([]);
});
