// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { PageReply } from '#contract/pageReply';
import type { PageRequest } from '#contract/pageRequest';
import { createCallMemory } from '#tools/callMemory';
import { core } from '#tools/parts/core';
import { createLoadedRuns } from '#tools/parts/runs';
import { servePage } from '#tools/servePage';
import { actingPage } from '../page/actingPage';
import { byId } from '../page/callTool';
import { everyPart } from '../page/everyPart';

const counter = '<button id="buy">Add</button><output id="count">0</output>';

function served(isOurs = () => true, loaded = everyPart()) {
  const page = actingPage(counter);
  const count = byId('count', HTMLOutputElement);
  byId('buy', HTMLButtonElement).addEventListener('click', () => {
    count.textContent = `${Number(count.textContent) + 1}`;
  });
  const memory = createCallMemory();
  return {
    count: () => Number(count.textContent),
    /** A port of its own for every request, as after a background's end. */
    ask: (request: PageRequest) =>
      new Promise<PageReply>((reply) => servePage({ page, memory, loaded, isOurs }, reply)(request)),
    click: {
      kind: 'call' as const,
      callId: 'c1',
      tool: 'click',
      part: 'core' as const,
      effect: 'act' as const,
      args: { target: 'Add' },
      agent: 'Test',
      origin: page.window.origin,
      remainingMs: 5_000,
      sentAt: Date.now(),
      refsAfter: 0,
    },
  };
}

test('a call resent over another port acts once and is answered alike', async () => {
  const { ask, click, count } = served();
  const [first, second] = await Promise.all([ask(click), ask(click)]);
  expect(first).toMatchObject({ kind: 'done', callId: 'c1' });
  expect(second).toEqual(first);
  expect(count()).toBe(1);
});

test('tells a later background what came of a call, and that it knows nothing of another', async () => {
  const { ask, click } = served();
  const answer = await ask(click);
  expect(await ask({ kind: 'recall', callId: 'c1' })).toEqual(answer);
  expect(await ask({ kind: 'recall', callId: 'c2' })).toEqual({ kind: 'unseen', callId: 'c2' });
});

test('a script whose extension is gone does not act', async () => {
  const { ask, click, count } = served(() => false);
  expect(await ask(click)).toMatchObject({ kind: 'failed', result: { errorCode: 'CANCELLED' } });
  expect(count()).toBe(0);
});

test('a call ends at its deadline also when nobody is left to abort it', async () => {
  const { ask, click } = served();
  const waiting = {
    ...click,
    tool: 'wait_for',
    part: 'extra' as const,
    effect: 'read' as const,
    args: { text: 'never there' },
    remainingMs: 50,
  };
  expect(await ask(waiting)).toMatchObject({ kind: 'failed', result: { errorCode: 'TIMED_OUT' } });
});

test('a call heard late is not run when its end was heard with it, nor after its deadline', async () => {
  const { ask, click, count } = served();
  const late = ask({ ...click, sentAt: Date.now() - 4_000 });
  await ask({ kind: 'ping', callId: 'c1' });
  void ask({ kind: 'abort', callId: 'c1', reason: 'The user pressed Stop.' });
  expect(await late).toMatchObject({ kind: 'failed', result: { errorCode: 'CANCELLED' } });
  const over = { ...click, callId: 'c2', sentAt: Date.now() - 6_000 };
  expect(await ask(over)).toMatchObject({ kind: 'failed', result: { errorCode: 'TIMED_OUT' } });
  expect(count()).toBe(0);
});

test('asks for the part a tool comes with, and runs the call once that is there', async () => {
  const loaded = createLoadedRuns();
  const { ask, click, count } = served(undefined, loaded);
  expect(await ask(click)).toEqual({ kind: 'lacks', callId: 'c1', part: 'core' });
  expect(count()).toBe(0);
  loaded.provide('core', core);
  expect(await ask(click)).toMatchObject({ kind: 'done', callId: 'c1' });
  expect(count()).toBe(1);
});

test('a part that comes for another call meanwhile does not end the waiting', async () => {
  const loaded = createLoadedRuns();
  const { ask, click, count } = served(undefined, loaded);
  await ask(click);
  const answer = ask(click);
  loaded.provide('brought', {});
  await ask({ kind: 'ping', callId: 'c1' });
  loaded.provide('core', core);
  expect(await answer).toMatchObject({ kind: 'done', callId: 'c1' });
  expect(count()).toBe(1);
});

test('a call that waits for its part ends when it is aborted, and does not run later', async () => {
  const loaded = createLoadedRuns();
  const { ask, click, count } = served(undefined, loaded);
  await ask(click);
  const answer = ask(click);
  void ask({ kind: 'abort', callId: 'c1', reason: 'The user pressed Stop.' });
  expect(await answer).toMatchObject({ kind: 'failed', result: { errorCode: 'CANCELLED' } });
  loaded.provide('core', core);
  await ask({ kind: 'ping', callId: 'c1' });
  expect(count()).toBe(0);
});
