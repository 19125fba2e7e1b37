import { afterEach, describe, expect, it } from 'vitest';
import { type LocalAgent, type LocalAgentOptions, startLocalAgent } from '#local-agent/localAgent';
import { connect, initialize } from './client';

let agent: LocalAgent;
const start = async (options: LocalAgentOptions = {}) => {
  agent = await startLocalAgent(options);
  return agent;
};
afterEach(() => agent.close());

describe('the door', () => {
  const refusals = [
    { why: 'Missing token', options: {}, entry: { token: null } },
    { why: 'Invalid token', options: {}, entry: { token: 'wrong' } },
    { why: 'Web integration is not enabled', options: { enabled: false }, entry: {} },
    { why: 'Origin not allowed', options: { origins: ['https://shop.example'] }, entry: {} },
    {
      why: 'Origin not allowed',
      options: { origins: ['https://shop.example'] },
      entry: { origin: 'https://other.example' },
    },
    {
      why: 'Origin not allowed',
      options: { origins: ['https://*.shop.example'] },
      entry: { origin: 'https://shop.example' },
    },
    {
      why: 'Origin not allowed',
      options: { origins: ['https://*.shop.example'] },
      entry: { origin: 'https://badshop.example' },
    },
  ];
  it.each(refusals)('says “$why” and closes: $options $entry', async ({ why, options, entry }) => {
    const client = connect(await start(options), entry);
    expect(await client.next('error')).toMatchObject({ data: { message: why } });
    expect(await client.closed).toBe(1008);
    expect(agent.conversations).toEqual([]);
  });

  const welcome = [
    { origins: null, origin: undefined },
    { origins: null, origin: 'chrome-extension://abcdefgh' },
    { origins: ['chrome-extension://abcdefgh'], origin: 'chrome-extension://abcdefgh' },
    { origins: ['https://*.shop.example'], origin: 'https://www.shop.example' },
    { origins: ['*'], origin: 'https://anyone.example' },
  ];
  it.each(welcome)('lets $origin in where $origins are allowed', async ({ origins, origin }) => {
    const client = connect(await start({ origins }), origin === undefined ? {} : { origin });
    client.send(initialize);
    expect(await client.next('event')).toMatchObject({ name: 'connection' });
    expect((await agent.nextConversation()).origin).toBe(origin);
  });
});

describe('initialize', () => {
  it('must come in time', async () => {
    const client = connect(await start({ initDeadlineMs: 20 }));
    expect(await client.next('error')).toMatchObject({ data: { message: 'Init message not received' } });
    expect(await client.closed).toBe(1008);
  });

  it('must come first', async () => {
    const client = connect(await start());
    client.send({ type: 'incomingChatMessage', content: 'hello' });
    expect(await client.next('error')).toMatchObject({ data: { message: 'Init message not received' } });
  });

  it('may come only once', async () => {
    const client = connect(await start());
    client.send(initialize);
    client.send(initialize);
    expect(await client.next('error')).toMatchObject({
      data: { message: 'Multiple init messages received' },
    });
    expect(await client.closed).toBe(1008);
  });

  it('opens a chat', async () => {
    const client = connect(await start());
    client.send(initialize);
    const conversation = await agent.nextConversation();
    expect(await client.next('event')).toMatchObject({
      name: 'connection',
      data: { recordId: conversation.id },
    });
    expect(await client.next('event')).toMatchObject({ name: 'opened' });
  });

  it('cannot open a voice call here', async () => {
    const client = connect(await start());
    client.send({ type: 'initialize', request: { callType: 'webCall' } });
    expect(await client.next('event')).toMatchObject({ name: 'connection' });
    expect(await client.next('event')).toMatchObject({ name: 'failedOpen' });
    expect(await client.closed).toBe(1000);
    expect(agent.conversations).toEqual([]);
  });
});

describe('discovery', () => {
  const discover = (query: string) =>
    fetch(`http://127.0.0.1:${agent.port}/api/v1/web-integrations/discover${query}`);

  it('describes the integration to whoever has the token', async () => {
    await start({ name: 'Counter agent', enabled: false });
    const answer = await discover(`?token=${agent.token}`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      name: 'Counter agent',
      enabled: false,
      features: expect.arrayContaining([{ name: 'AllowWebChat', enabled: true }]),
      tools: expect.arrayContaining(['click', 'read_page']),
    });
  });

  it.each([
    ['', 'Missing token'],
    ['?token=wrong', 'Invalid token'],
  ])('answers 401 to “%s”', async (query, message) => {
    await start();
    const answer = await discover(query);
    expect([answer.status, await answer.json()]).toEqual([401, { message }]);
  });
});
