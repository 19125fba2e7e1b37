// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageReply } from '#contract/pageReply';
import { createCallMemory } from '#tools/callMemory';
import { click } from '#tools/page/click';
import { findOnPage } from '#tools/page/findOnPage';
import { readPage } from '#tools/page/readPage';
import { showHints } from '#tools/page/showHints';
import { core } from '#tools/parts/core';
import { extra } from '#tools/parts/extra';
import { createLoadedRuns } from '#tools/parts/runs';
import { servePage } from '#tools/servePage';
import type { PageTool } from '#tools/tool';
import { actingPage } from '../page/actingPage';
import { everyPart } from '../page/everyPart';
import { watchLayer } from '../page/overlay/watchLayer';

const shop = `<section><h2>Blue cup</h2><button>Add</button></section>
  <section><h2>Red cup</h2><button>Add</button></section><a href="#top">Up</a>`;

let layer: ReturnType<typeof watchLayer>;
beforeEach(() => {
  layer = watchLayer();
});
afterEach(() => vi.restoreAllMocks());

function serving(markup: string, loaded = everyPart()) {
  const page = actingPage(markup);
  const replies: PageReply[] = [];
  const served = { page, memory: createCallMemory(), loaded, isOurs: () => true };
  const serve = servePage(served, (reply) => replies.push(reply));
  return async ({ name: tool, part, effect }: PageTool, args: Record<string, unknown>) => {
    const before = replies.length;
    serve({
      kind: 'call',
      callId: `${before}`,
      tool,
      part,
      effect,
      args,
      agent: 'a',
      origin: window.origin,
      remainingMs: 5_000,
      sentAt: Date.now(),
      refsAfter: 0,
    });
    await vi.waitUntil(() => replies.length > before);
    return replies.at(-1);
  };
}

it('numbers the candidates of an unclear target until the next call', async () => {
  const call = serving(shop);
  expect(await call(click, { target: 'Add' })).toMatchObject({ result: { errorCode: 'TARGET_AMBIGUOUS' } });
  expect(layer.texts()).toEqual(['1', '2']);
  await call(findOnPage, { text: 'cup' });
  expect(layer.texts()).toEqual([]);
});

it('has what numbers candidates put in when there are some', async () => {
  const loaded = createLoadedRuns();
  loaded.provide('core', core);
  const call = serving(shop, loaded);
  expect(await call(click, { target: 'Add' })).toMatchObject({ kind: 'lacks', part: 'extra' });
  loaded.provide('extra', extra);
  await vi.waitUntil(() => layer.texts().length > 0);
  expect(layer.texts()).toEqual(['1', '2']);
});

it('shows no candidates to nobody', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await serving(shop)(click, { target: 'Add' });
  expect(layer.texts()).toEqual([]);
});

it('keeps numbers while the page is read and takes them off at the next act', async () => {
  const call = serving(shop);
  await call(showHints, {});
  await call(readPage, {});
  expect(layer.texts()).toEqual(['1', '2', '3']);
  await call(click, { target: '2' });
  expect(layer.texts()).toEqual([]);
});
