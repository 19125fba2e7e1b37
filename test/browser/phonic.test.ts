import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type PhonicAgent, startPhonicAgent } from '#local-agent/phonic/phonicAgent';
import type { PhonicConversation } from '#local-agent/phonic/phonicConversation';
import { toolNames } from '#local-agent/toolNames';
import { addAgent, changeAgent } from '../support/addAgent';
import { button, control, withWords } from '../support/control';
import { startWorld, type World } from '../support/world';

const counter = `<!doctype html><title>Counter</title>
<button onclick="count.textContent = Number(count.textContent) + 1">Count</button><output id="count">0</output>`;

let agent: PhonicAgent;
let world: World;
let conversation: PhonicConversation;

beforeAll(async () => {
  agent = await startPhonicAgent({ agents: ['test-agent'] });
  world = await startWorld({
    agent: { platform: 'phonic', server: agent },
    pages: { '/counter': counter, '/token': mint },
  });
  const [first] = agent.conversations;
  if (!first) throw new Error('The extension did not connect.');
  conversation = first;
});
afterAll(async () => {
  await world?.close();
  await agent?.close();
});
beforeEach(() => world.open('/counter'));

const asked: (string | undefined)[] = [];
const mint = (request: IncomingMessage, response: ServerResponse) => {
  asked.push(`${request.method} ${request.headers.authorization}`);
  response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
  response.end(JSON.stringify({ session_token: agent.mint() }));
};

const count = () => world.page.$eval('#count', (output) => Number(output.textContent));
const outputs = (id: string) =>
  conversation.received.map((frame) => Object(frame)).filter(({ tool_call_id }) => tool_call_id === id);

test('declares its tools and acts when called', async () => {
  const [config] = conversation.received;
  const names = Object(config).tools.map((tool: unknown) => Object(tool).tool_schema.function.name);
  expect(names).toContain('click');
  const args = {
    target: 'Count',
    role: null,
    pick: null,
    button: null,
    double: null,
    modifiers: null,
    tab: null,
  };
  expect(await conversation.callTool('click', args, { id: 'first' })).toMatchObject({
    status: 'success',
    verdict: 'changed',
  });
  expect(await count()).toBe(1);
  expect(outputs('first')).toHaveLength(1);
});

test('hears what the user says and does it', async () => {
  const turn = await conversation.hear('click count');
  expect(turn.calls).toHaveLength(1);
  expect(await count()).toBe(1);
});

test('a call that is given up gets no answer, and the next one works', async () => {
  const waiting = conversation.callTool('wait_for', { text: 'Never', seconds: 20 }, { id: 'given-up' });
  await conversation.callTool('read_page', {});
  conversation.interrupt('given-up');
  expect(await waiting).toMatchObject({ errorCode: 'CANCELLED' });
  expect(await conversation.callTool('click', { target: 'Count' })).toMatchObject({ status: 'success' });
  expect(outputs('given-up')).toEqual([]);
});

test('a lost connection is resumed: the same conversation, and its running call is answered', async () => {
  const waiting = conversation.callTool('wait_for', { text: 'Back again', seconds: 20 }, { id: 'across' });
  await conversation.callTool('read_page', {});
  const back = conversation.returned();
  conversation.drop();
  await back;
  expect(agent.conversations).toHaveLength(1);
  await world.page.$eval('#count', (output) => output.insertAdjacentHTML('afterend', '<p>Back again</p>'));
  expect(await waiting).toMatchObject({ status: 'success' });
  expect(await conversation.callTool('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
});

test('a background killed in a call: the next one takes the conversation up and answers with what was done', async () => {
  const back = conversation.returned();
  await world.page.$eval('#count', (output) =>
    output.insertAdjacentHTML('afterend', '<input aria-label="Long">'),
  );
  const typing = conversation.callTool(
    'type_text',
    { text: 'abc'.repeat(1_500), target: 'Long' },
    { id: 'cut' },
  );
  await world.page.waitForFunction(() => document.querySelector('input')?.value !== '');
  await world.killBackground();
  const popup = await world.popup();
  await back;
  expect(await typing).toMatchObject({ status: 'success' });
  await popup.close();
  await world.page.bringToFront();
  expect(await world.page.$eval('input', ({ value }) => value.length)).toBe(4_500);
  expect(agent.conversations).toHaveLength(1);
  expect(outputs('cut')).toHaveLength(1);
  expect(await conversation.callTool('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
});

test('what the user types reaches the agent, and what it says is shown', async () => {
  const popup = await world.popup();
  await control(popup, '#say').fill('where am I?');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.said.agent:last-child');
  const typed = conversation.received
    .map((frame) => Object(frame))
    .find(({ type }) => type === 'generate_reply');
  expect(typed).toEqual({ type: 'generate_reply', user_message: 'where am I?' });
  await popup.close();
});

test('the options’ test says what to do about a wrong token, a key and a wrong agent', async () => {
  const options = await world.options();
  await press(options, 'Add an agent');
  await control(options, '#name').fill('Voice');
  await options.select('#platform', 'phonic');
  expect(await options.$eval('#address', (input) => Object(input).value)).toBe(
    'wss://api.phonic.ai/v1/sts/ws',
  );
  const verdictOf = async (token: string) => {
    await control(options, '#token').fill(token);
    await press(options, 'Test connection');
    const said = await options.waitForSelector('.test .answer');
    return said?.evaluate((element) => element.textContent);
  };
  await control(options, '#address').fill(agent.url);
  expect(await verdictOf('ph_session_wrong')).toMatch(/session token may be wrong/);
  expect(await verdictOf('ph_key')).toMatch(/API key/);
  await control(options, '#agent').fill('nobody');
  expect(await verdictOf(agent.token)).toMatch(/There is no agent “nobody”/);
  await control(options, '#agent').fill('test-agent');
  expect(await verdictOf(agent.token)).toMatch(/^Connected/);
  for (const token of ['e30.e30.c2ln', 'ph_conv_short']) {
    const other = await startPhonicAgent({ token });
    await control(options, '#address').fill(other.url);
    expect(await verdictOf(token)).toMatch(/^Connected/);
    await other.close();
  }
  await options.close();
});

const told = (type: string) =>
  conversation.received.map((frame) => Object(frame)).filter((frame) => frame.type === type);

test('knows where the user is after a navigation, and is not flooded', async () => {
  const before = told('add_system_message').length;
  const started = performance.now();
  for (const path of ['/layers.html', '/', '/counter']) await world.open(path);
  await expect
    .poll(() => told('add_system_message').at(-1)?.system_message, { timeout: 10_000 })
    .toMatch(/calls itself “Counter”.*Allowed there: reading, clicking/);
  const turns = 2 + Math.floor((performance.now() - started) / 3_000);
  expect(told('add_system_message').length - before).toBeLessThanOrEqual(turns);
});

test('what the user forbids is offered no more, and again when it is allowed', async () => {
  const popup = await world.popup();
  if (!(await popup.$('details.site[open]'))) await control(popup, 'details.site > summary').click();
  await control(popup, '::-p-xpath(//summary[starts-with(normalize-space(), "Single tools")])').click();
  const choice = await popup.waitForSelector(
    '::-p-xpath(//label[@class="toolRule"][starts-with(normalize-space(), "Click")]/select)',
  );
  // By keys: Firefox lets a permission be asked for only where a person's hand was in it.
  await choice?.focus();
  await popup.keyboard.press('End');
  const offered = () =>
    told('update_tools_subset')
      .at(-1)
      ?.tools.map((tool: unknown) => Object(tool).tool_schema.function.name);
  await expect.poll(offered, { timeout: 10_000 }).toContain('read_page');
  expect(offered()).not.toContain('click');
  await popup.keyboard.press('Home');
  await expect.poll(offered, { timeout: 10_000 }).toContain('click');
  await popup.close();
});

test('tokens are made where the user says, a new one for every attempt', async () => {
  const tokenEndpoint = `${world.origin}/token`;
  const address = agent.url;
  await changeAgent(world, { platform: 'phonic', name: 'Minted', address, token: 'mine', tokenEndpoint });
  const minted = agent.conversations.at(-1);
  if (!minted) throw new Error('Nobody came.');
  const back = minted.returned();
  minted.drop();
  await back;
  expect(asked).toEqual(['POST Bearer mine', 'POST Bearer mine']);
  expect(await minted.callTool('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
});

test('tools that are set up on the platform are only named', async () => {
  const incomplete = await startPhonicAgent({ tools: ['click'] });
  const complete = await startPhonicAgent({ tools: toolNames });
  const named = { platform: 'phonic', namesTools: true } as const;
  const options = await world.options();
  await addAgent(options, { ...named, name: 'Half', address: incomplete.url, token: incomplete.token });
  await control(options, '::-p-xpath((//button[normalize-space()="Edit"])[last()])').click();
  await press(options, 'Test connection');
  await withWords(options, 'p', 'It does not accept tools: There is no tool “');
  await options.close();
  await changeAgent(world, { ...named, name: 'Whole', address: complete.url, token: complete.token });
  const [begun] = complete.conversations;
  expect(Object(begun?.received[0]).tools).toEqual(toolNames);
  expect(await begun?.callTool('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
  await incomplete.close();
  await complete.close();
});

const press = (page: Page, name: string) => button(page, name).click();
