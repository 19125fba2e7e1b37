import type { ToolContext } from 'bodhi-realtime-agent';
import { beforeEach, expect, test } from 'vitest';
import type { Bridge, Listener, Message } from '#catalogue/bodhi/bridge';
import { createForwarder, type Forward } from '#catalogue/bodhi/forwarder';

let sent: Message[];
let listener: Listener;
let forward: Forward;
let isConnected: boolean;
let abort: AbortController;
let told: unknown[];

beforeEach(() => {
  sent = [];
  told = [];
  isConnected = true;
  abort = new AbortController();
  const bridge: Bridge = {
    answerAs: 'ext.tool_result',
    send(message) {
      if (isConnected) sent.push(message);
      return isConnected;
    },
    listen: (heard) => {
      listener = heard;
    },
  };
  forward = createForwarder(bridge);
});

const context = (toolCallId: string): ToolContext => ({
  toolCallId,
  agentName: 'main',
  sessionId: 's',
  abortSignal: abort.signal,
  sendJsonToClient: (message) => told.push(message),
  setDirective: (...directive) => told.push(directive),
});
const call = (id: string) =>
  forward({ tool: 'click', args: { target: 'Buy' }, context: context(id), timeoutMs: 5000 });

test('settles with the first answer and takes no second one', async () => {
  const answer = call('a');
  expect(sent).toEqual([
    {
      type: 'ext.tool_call',
      id: 'a',
      name: 'click',
      args: { target: 'Buy' },
      timeoutMs: 5000,
      answerAs: 'ext.tool_result',
    },
  ]);
  listener.heard({ kind: 'result', id: 'other', result: 'not this' });
  listener.heard({ kind: 'result', id: 'a', result: 'first' });
  listener.heard({ kind: 'result', id: 'a', result: 'second' });
  expect(await answer).toBe('first');
});

test('fails at once where no browser is connected', async () => {
  isConnected = false;
  await expect(call('a')).rejects.toThrow('No browser with Pagehand is connected');
});

test('passes an abort on and rejects at once', async () => {
  const answer = call('a');
  abort.abort();
  await expect(answer).rejects.toThrow('click was cancelled.');
  expect(sent.at(-1)).toEqual({ type: 'ext.tool_cancel', id: 'a' });
});

test('sends nothing when it is too late already', async () => {
  abort.abort();
  await expect(call('a')).rejects.toThrow();
  expect(sent).toEqual([]);
});

test('an id that is in use is not sent again', async () => {
  const first = call('a');
  await expect(call('a')).rejects.toThrow('running already');
  listener.heard({ kind: 'result', id: 'a', result: 1 });
  expect(await first).toBe(1);
  expect(sent).toHaveLength(1);
});

test('what a browser that leaves was doing is not known', async () => {
  const answer = call('a');
  listener.left();
  await expect(answer).rejects.toThrow('whether it took effect is not known');
});

test('progress goes to the session’s client', async () => {
  const answer = call('a');
  listener.heard({ kind: 'progress', id: 'a', message: 'Half done' });
  listener.heard({ kind: 'result', id: 'a', result: 1 });
  await answer;
  expect(told).toEqual([{ type: 'ext.tool_progress', id: 'a', name: 'click', message: 'Half done' }]);
});

test('a directive waits for the next call, the newest of each key, and is set once', async () => {
  const place = { key: 'place', scope: 'session' } as const;
  listener.heard({ kind: 'directive', directive: { ...place, value: 'On Orders.' } });
  listener.heard({ kind: 'directive', directive: { ...place, value: 'On Cart.' } });
  const answer = call('a');
  expect(told).toEqual([['place', 'On Cart.', 'session']]);
  listener.heard({ kind: 'directive', directive: { ...place, value: null } });
  expect(told).toHaveLength(2);
  listener.heard({ kind: 'result', id: 'a', result: 1 });
  await answer;
});
