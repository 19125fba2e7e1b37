import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalAgent, startLocalAgent } from '#local-agent/localAgent';
import { type Client, chatting } from './client';

let agent: LocalAgent;
let client: Client;
beforeEach(async () => {
  agent = await startLocalAgent();
  client = await chatting(agent);
});
afterEach(() => agent.close());

const done = { status: 'success', say: 'Clicked Sign in.', verdict: 'navigated' } as const;
const contentId = (frame: Record<string, unknown>) => {
  const { content } = frame;
  return typeof content === 'object' && content !== null && 'id' in content ? String(content.id) : '';
};

describe('a tool call', () => {
  it('travels as log, request, response, log', async () => {
    const conversation = await agent.nextConversation();
    const answer = conversation.callTool('click', { target: 'Sign in' });
    expect(await client.next('toolCall')).toMatchObject({ name: 'click' });
    const request = await client.next('websocketToolRequest');
    expect(request).toMatchObject({ content: { toolName: 'click', args: { target: 'Sign in' } } });
    client.send({
      type: 'websocketToolResponse',
      channelId: null,
      content: { id: contentId(request), result: done },
    });
    expect(await answer).toEqual(done);
    expect(await client.next('toolCallResult')).toMatchObject({ name: 'click', result: done });
  });

  it('keeps the shape the platform recommends to foreign clients', async () => {
    const conversation = await agent.nextConversation();
    const answer = conversation.callTool('navigate', {}, { id: 't1' });
    const result = { status: 'success', data: { title: 'Orders' } };
    client.send({ type: 'websocketToolResponse', channelId: null, content: { id: 't1', result } });
    expect(await answer).toEqual({ status: 'success', say: '', data: { answer: result } });
  });

  it('may wait twice under one id and is answered twice', async () => {
    const conversation = await agent.nextConversation();
    const both = [
      conversation.callTool('click', {}, { id: 'same' }),
      conversation.callTool('click', {}, { id: 'same' }),
    ];
    for (const say of ['first', 'second']) {
      const content = { id: 'same', result: { status: 'success', say } };
      client.send({ type: 'websocketToolResponse', channelId: null, content });
    }
    expect(await Promise.all(both)).toMatchObject([{ say: 'first' }, { say: 'second' }]);
  });

  it('fails as timed out when no answer comes', async () => {
    const conversation = await agent.nextConversation();
    await expect(conversation.callTool('click', {}, { timeoutMs: 10 })).rejects.toMatchObject({
      code: 'TIMED_OUT',
    });
  });

  it('fails as unknown when the socket closes first', async () => {
    const conversation = await agent.nextConversation();
    const answer = conversation.callTool('click', {});
    conversation.drop();
    await expect(answer).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(await client.closed).toBe(1006);
    expect(conversation.open).toBe(false);
    await expect(conversation.callTool('click', {})).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('a chat message', () => {
  it('is echoed, understood, acted on and answered', async () => {
    const conversation = await agent.nextConversation();
    const turn = new Promise((resolve) => conversation.onTurn(resolve));
    client.send({ type: 'incomingChatMessage', content: 'click sign in' });
    expect(await client.next('text')).toMatchObject({ content: { source: 'user', text: 'click sign in' } });
    const request = await client.next('websocketToolRequest');
    client.send({
      type: 'websocketToolResponse',
      channelId: null,
      content: { id: contentId(request), result: done },
    });
    expect(await client.next('text')).toMatchObject({
      content: { source: 'assistant', text: 'Clicked Sign in.' },
    });
    expect(await turn).toMatchObject({
      heard: 'click sign in',
      said: 'Clicked Sign in.',
      calls: [{ tool: 'click', args: { target: 'sign in' }, result: done }],
    });
  });

  it('is answered even when the browser leaves in between', async () => {
    const conversation = await agent.nextConversation();
    const turn = conversation.hear('click sign in');
    await client.next('websocketToolRequest');
    conversation.drop();
    expect(await turn).toMatchObject({ calls: [{ result: { errorCode: 'OUTCOME_UNKNOWN' } }] });
  });
});

describe('what does not fit', () => {
  const content = { id: 't1', result: done };
  const misfits = {
    'words that are no JSON': 'hello',
    'no object': '7',
    'an unknown type': { type: 'hello' },
    'no timestamp': { type: 'incomingChatMessage', timestamp: undefined, content: 'hi' },
    'a timestamp that is none': { type: 'incomingChatMessage', timestamp: 'yesterday', content: 'hi' },
    'a chat message with an object': { type: 'incomingChatMessage', content: { text: 'hi' } },
    'a tool response without channelId': { type: 'websocketToolResponse', content },
    'a tool response without id': {
      type: 'websocketToolResponse',
      channelId: null,
      content: { result: done },
    },
  };
  it.each(Object.entries(misfits))('closes with 1007: %s', async (_, body) => {
    if (typeof body === 'string') client.sendRaw(body);
    else client.send(body);
    expect(await client.closed).toBe(1007);
  });

  it('closes with 1003 on bytes', async () => {
    client.sendRaw(Buffer.from([1, 2, 3]));
    expect(await client.closed).toBe(1003);
  });

  it('says so when a message is too large', async () => {
    client.send({ type: 'incomingChatMessage', content: 'x'.repeat(1024 * 1024) });
    expect(await client.next('error')).toMatchObject({ data: { message: 'Too large message' } });
    expect(await client.closed).toBe(1009);
  });
});

describe('the end', () => {
  it('follows terminate with the result, the closed event and 1000', async () => {
    const conversation = await agent.nextConversation();
    client.send({ type: 'terminate' });
    expect(await client.next('conversationResult')).toMatchObject({ result: { status: 'Completed' } });
    expect(await client.next('event')).toMatchObject({
      name: 'closed',
      data: { startConnectionTimeISO: expect.any(String), endConnectionTimeISO: expect.any(String) },
    });
    expect(await client.closed).toBe(1000);
    expect(await conversation.closed).toMatchObject({ code: 1000 });
  });

  it('keeps every frame of the client in order', async () => {
    const conversation = await agent.nextConversation();
    client.send({ type: 'sdpAnswer', channelId: null, data: { sdpAnswer: 'v=0' } });
    client.send({ type: 'terminate' });
    await client.closed;
    expect(conversation.received).toMatchObject([
      { type: 'initialize' },
      { type: 'sdpAnswer' },
      { type: 'terminate' },
    ]);
  });

  it('hands out every conversation once', async () => {
    const first = await agent.nextConversation();
    const waiting = agent.nextConversation();
    await chatting(agent);
    const second = await waiting;
    expect(agent.conversations).toEqual([first, second]);
    expect(first).not.toBe(second);
  });
});
