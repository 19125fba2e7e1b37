import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world';

const counter = `<!doctype html><title>Counter</title>
<button onclick="count.textContent = Number(count.textContent) + 1">Count</button><output id="count">0</output>`;

let world: World;

beforeAll(async () => {
  world = await startWorld({ pages: { '/counter': counter } });
});
afterAll(() => world?.close());

beforeEach(async () => {
  await world.open('/counter');
});

const count = () => world.page.$eval('#count', (output) => Number(output.textContent));

/** Tool responses the agent received for an id. */
function answersTo(id: string) {
  return world.conversation.received
    .map((frame) => Object(frame))
    .filter(({ type, content }) => type === 'websocketToolResponse' && Object(content).id === id);
}

async function worksStill() {
  const before = await count();
  expect(await world.call('click', { target: 'Count' })).toMatchObject({
    status: 'success',
    verdict: 'changed',
  });
  expect(await count()).toBe(before + 1);
}

const request = (content: unknown) =>
  JSON.stringify({ type: 'websocketToolRequest', timestamp: 'T', content });

test.each([
  ['text that is not JSON', '{{{'],
  ['JSON that is no object', '[1,2]'],
  ['an unknown type', '{"type":"brandNew","content":{}}'],
  ['no type', '{}'],
  ['a tool request without content', '{"type":"websocketToolRequest"}'],
  ['a tool request without id', request({ toolName: 'click', args: { target: 'Count' } })],
  [
    'a log of a tool call',
    '{"type":"toolCall","name":"click","content":{"id":"x","toolName":"click","args":{"target":"Count"}}}',
  ],
])('survives %s, acts on nothing, and the next call works', async (_what, frame) => {
  world.conversation.sendRaw(frame);
  await world.call('read_page', {});
  expect(await count()).toBe(0);
  await worksStill();
});

test.each([
  [
    'too large',
    request({ id: 'big', toolName: 'click', args: { target: 'x'.repeat(1_100_000) } }),
    'big',
    '1 MiB',
  ],
  [
    'too deep',
    request({ id: 'deep', toolName: 'click', args: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) }),
    'deep',
    '32 levels',
  ],
  ['named by a number', request({ id: 5, toolName: 'click', args: { target: 'Count' } }), '5', 'id'],
  ['without a tool name', request({ id: 'nameless', args: {} }), 'nameless', 'toolName'],
])('answers a request that is %s by its id, once', async (_what, frame, id, words) => {
  world.conversation.sendRaw(frame);
  await worksStill();
  const answers = answersTo(id);
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({
    channelId: null,
    timestamp: expect.any(String),
    content: {
      result: { status: 'error', errorCode: 'INVALID_ARGS', message: expect.stringContaining(words) },
    },
  });
});

test('a request that comes twice acts once and is answered alike', async () => {
  const asked = request({ id: 'twice', toolName: 'click', args: { target: 'Count' } });
  world.conversation.sendRaw(asked);
  world.conversation.sendRaw(asked);
  await world.call('read_page', {});
  await worksStill();
  expect(await count()).toBe(2);
  expect(answersTo('twice')).toHaveLength(2);
  const other = request({ id: 'twice', toolName: 'read_page', args: {} });
  world.conversation.sendRaw(other);
  await worksStill();
  expect(answersTo('twice').at(-1)).toMatchObject({ content: { result: { errorCode: 'DUPLICATE_ID' } } });
});

test('acting calls on one tab run in the order they came', async () => {
  const results = await Promise.all(
    Array.from({ length: 10 }, () => world.call('click', { target: 'Count' })),
  );
  expect(results.every(({ status }) => status === 'success')).toBe(true);
  expect(await count()).toBe(10);
});

test('a killed background comes back with its profile, rules and activity, and the next call works', async () => {
  await worksStill();
  const reconnected = world.agent.nextConversation();
  await world.killBackground();
  const popup = await world.popup();
  const conversation = await reconnected;
  await popup.waitForSelector('text/Count');
  await popup.close();
  await world.page.bringToFront();
  const before = await count();
  expect(await conversation.callTool('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
  expect(await count()).toBe(before + 1);
});
