import type { ToolContext } from 'bodhi-realtime-agent';
import { expect, test } from 'vitest';
import { ownSocketBridge, uiResponseBridge } from '#catalogue/bodhi/index';
import type { Reply } from '#catalogue/bodhi/message';

const context: ToolContext = {
  toolCallId: 'a',
  agentName: 'main',
  sessionId: 's',
  abortSignal: new AbortController().signal,
};

function socket() {
  const sent: string[] = [];
  const closed: [number, string][] = [];
  return {
    readyState: 1,
    sent,
    closed,
    send: (data: string) => void sent.push(data),
    close: (code: number, reason: string) => void closed.push([code, reason]),
  };
}

function listening(bridge: ReturnType<typeof ownSocketBridge>) {
  const heard: (Reply | 'left')[] = [];
  bridge.listen({ heard: (reply) => heard.push(reply), left: () => heard.push('left') });
  return heard;
}

test.each([
  [
    { requestId: 'c1', formData: { ok: true } },
    { kind: 'result', id: 'c1', result: { ok: true } },
  ],
  [
    { requestId: 'c1', formData: { progress: 'Half' } },
    { kind: 'progress', id: 'c1', message: 'Half' },
  ],
  [
    { requestId: 'ext.directive', formData: { key: 'place', value: null, scope: 'session' } },
    { kind: 'directive', directive: { key: 'place', value: null, scope: 'session' } },
  ],
])('understands the response %o', (response, reply) => {
  const heard: Reply[] = [];
  const bridge = uiResponseBridge();
  bridge.listen({ heard: (one) => heard.push(one), left: () => undefined });
  let publish: (payload: { response: unknown }) => void = () => undefined;
  bridge.attach({
    subscribe(_event, subscriber) {
      publish = subscriber;
      return () => undefined;
    },
  });
  publish({ response });
  publish({ response: 'not one of ours' });
  expect(heard).toEqual([reply]);
});

test('a session without a client is no browser', () => {
  expect(uiResponseBridge().send({}, context)).toBe(false);
});

test('only the extension’s path and token are let in', () => {
  const bridge = ownSocketBridge({ token: 'right' });
  const [page, stranger, extension] = [socket(), socket(), socket()];
  expect(bridge.attach(page, { url: '/' })).toBe(false);
  expect(bridge.attach(stranger, { url: '/pagehand?token=wrong' })).toBe(true);
  expect(stranger.closed).toEqual([[1008, 'The token is not known']]);
  expect(bridge.take(stranger, { type: 'text_input', text: 'let me in' })).toBe(true);
  expect(bridge.send({}, context)).toBe(false);
  expect(bridge.attach(extension, { url: '/pagehand?token=right' })).toBe(true);
  expect(bridge.send({ type: 'x' }, context)).toBe(true);
  expect(extension.sent).toEqual(['{"type":"ext.hello"}', '{"type":"x"}']);
  expect([bridge.detach(page), bridge.detach(stranger), bridge.detach(extension)]).toEqual([
    false,
    true,
    true,
  ]);
});

test('the last browser to come is the one, and the former is told', () => {
  const bridge = ownSocketBridge();
  const heard = listening(bridge);
  const [first, second] = [socket(), socket()];
  bridge.attach(first, { url: '/pagehand' });
  bridge.attach(second, { url: '/pagehand' });
  expect(first.closed).toEqual([[1000, 'Another browser took over']]);
  expect(bridge.detach(first)).toBe(false);
  expect(bridge.take(first, { type: 'ext.tool_result', id: 'a', result: 1 })).toBe(false);
  expect(bridge.take(second, { type: 'ext.tool_result', id: 'a', result: 1 })).toBe(true);
  expect(heard).toEqual(['left', { kind: 'result', id: 'a', result: 1 }]);
});

test('what is not an answer is for the session', () => {
  const bridge = ownSocketBridge();
  const extension = socket();
  bridge.attach(extension, { url: '/pagehand' });
  expect(bridge.take(extension, { type: 'text_input', text: 'hello' })).toBe(false);
});
