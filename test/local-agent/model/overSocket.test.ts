import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalAgent, startLocalAgent } from '#local-agent/localAgent';
import { modelBrain } from '#local-agent/model/modelBrain';
import { type Reply, type StubModel, startStubModel } from '../../support/stubModel';
import { type Client, chatting } from '../protocol/client';

let stub: StubModel;
let agent: LocalAgent;
let client: Client;
let think: () => Reply | Promise<Reply>;

beforeEach(async () => {
  stub = await startStubModel(() => think());
  agent = await startLocalAgent({ brain: modelBrain({ address: stub.address, model: 'small' }) });
  client = await chatting(agent);
});
afterEach(async () => {
  await agent.close();
  await stub.close();
});

const say = (content: string) => client.send({ type: 'incomingChatMessage', content });

test('what the user types becomes calls over the socket, and the model’s words in the end', async () => {
  const replies: Reply[] = [
    { calls: [{ name: 'click', arguments: '{"target":"Buy"}' }] },
    { content: 'It is bought.' },
  ];
  think = () => replies.shift() ?? { content: 'Nothing.' };
  say('buy it');
  expect(await client.next('text')).toMatchObject({ content: { source: 'user', text: 'buy it' } });
  const request = await client.next('websocketToolRequest');
  expect(request).toMatchObject({ content: { toolName: 'click', args: { target: 'Buy' } } });
  const { id } = Object(request.content);
  const result = { status: 'success', say: 'Clicked Buy.' };
  client.send({ type: 'websocketToolResponse', channelId: null, content: { id, result } });
  expect(await client.next('text')).toMatchObject({
    content: { source: 'assistant', text: 'It is bought.' },
  });
});

/** From now on the model never answers; settles when it was asked. */
function thinkForEver(): Promise<void> {
  return new Promise((resolve) => {
    think = () => {
      resolve();
      return new Promise<Reply>(() => undefined);
    };
  });
}

test('Stop, as the extension says it, ends the thinking, and nothing is called', async () => {
  const asked = thinkForEver();
  say('think for ever');
  await client.next('text');
  await asked;
  say('Stop.');
  expect(await client.next('text')).toMatchObject({ content: { source: 'assistant', text: 'I stopped.' } });
  await expect.poll(() => stub.left).toBe(1);
});

test('a browser that leaves ends the thinking too', async () => {
  const conversation = await agent.nextConversation();
  const asked = thinkForEver();
  say('think for ever');
  await asked;
  conversation.drop();
  await expect.poll(() => stub.left).toBe(1);
});
