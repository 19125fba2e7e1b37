import { once } from 'node:events';
import type { ToolDefinition } from 'bodhi-realtime-agent';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { bodhiTools, ownSocketBridge, uiResponseBridge } from '#catalogue/bodhi/index';
import { addAgent, changeAgent, turnTo } from '../support/addAgent';
import { type BodhiServer, startLocalBodhi, startServedBodhi } from '../support/bodhiServer';
import { control, withWords } from '../support/control';
import { startWorld, type World } from '../support/world';

const counter = `<!doctype html><title>Counter</title>
<button onclick="count.textContent = Number(count.textContent) + 1">Count</button><output id="count">0</output>`;

let world: World;

beforeAll(async () => {
  // The framework tells every step of its own.
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  world = await startWorld({
    pages: { '/counter': counter, '/other': '<!doctype html><title>Other page</title>' },
  });
});
afterAll(() => world?.close());
beforeEach(() => world.open('/counter'));

const count = () => world.page.$eval('#count', (output) => Number(output.textContent));
const addText = (text: string) =>
  world.page.$eval(
    '#count',
    (output, words) => output.insertAdjacentHTML('afterend', `<p>${words}</p>`),
    text,
  );

/** The popup shows these words in an element of this class; fails when it does not. */
async function seen(name: string, words: string) {
  const popup = await world.popup();
  await withWords(popup, `*[contains(@class, "${name}")]`, words);
  await popup.close();
}

const patient = (tools: ToolDefinition[], timeouts: Record<string, number>) =>
  tools.map((tool) => ({ ...tool, timeout: timeouts[tool.name] ?? tool.timeout ?? 30_000 }));

for (const mode of ['legacy', 'actor'] as const) {
  test(`as the session’s own client, ${mode} mode`, async () => {
    const bridge = uiResponseBridge();
    const held: { notify(words: string): void } = { notify: () => undefined };
    const tools = bodhiTools(bridge, { background: ['wait_for'], notify: (words) => held.notify(words) });
    const server = await startLocalBodhi(patient(tools, { find_on_page: 400 }), mode);
    held.notify = (words) => server.session.notifyBackground(words);
    const detach = bridge.attach(server.session.eventBus);
    try {
      await changeAgent(world, { platform: 'bodhi', name: `Bodhi ${mode}`, address: server.url });
      await actsInline(server);
      await worksInBackground(server);
      await knowsThePlace(server);
      await shows(server);
    } finally {
      detach();
      await server.close();
    }
  });
}

async function actsInline({ model }: BodhiServer) {
  const clicked = await model.call('click', { target: 'Count' });
  expect(clicked).toMatchObject({
    scheduling: 'immediate',
    result: { status: 'success', verdict: 'changed' },
  });
  expect(await count()).toBe(1);
  expect((await model.call('click', { target: 'Nowhere' })).result).toMatchObject({
    errorCode: 'TARGET_NOT_FOUND',
  });
  expect((await model.call('click', { target: 'Count', force: true })).result).toMatchObject({
    errorCode: 'INVALID_ARGS',
    message: expect.stringContaining('force'),
  });
  expect((await model.call('click', {})).result).toMatchObject({
    error: expect.stringContaining('Validation'),
  });
  expect(await count()).toBe(1);
}

async function worksInBackground({ model }: BodhiServer) {
  const begun = await model.call('wait_for', { text: 'Ready now', seconds: 20 }, 'waiting');
  expect(begun.result).toMatchObject({ status: 'still_in_progress' });
  // The conversation goes on meanwhile.
  expect((await model.call('click', { target: 'Count' })).result).toMatchObject({ status: 'success' });
  await addText('Ready now');
  expect(await model.told(/wait_for: /)).toContain('Ready now');
  expect(model.results.filter(({ id }) => id === 'waiting')).toHaveLength(1);
}

async function knowsThePlace({ model }: BodhiServer) {
  await model.call('navigate', { url: `${world.origin}/other` });
  // Where the user is comes a moment after the page; the next call hands it to the session, which says it every turn.
  await expect
    .poll(
      async () => {
        await model.call('what_may_i_do', {});
        model.endTurn();
        return model.content.some(({ text }) => /SYSTEM DIRECTIVES.*calls itself “Other page”/s.test(text));
      },
      { timeout: 10_000 },
    )
    .toBe(true);
}

async function shows({ session, model }: BodhiServer) {
  const popup = await world.popup();
  await control(popup, '#say').fill('how much is it?');
  await popup.keyboard.press('Enter');
  expect(await model.told(/how much is it/)).toBe('how much is it?');
  await popup.close();
  model.transport.onOutputTranscription?.('It is ten.');
  model.endTurn();
  await seen('said agent', 'It is ten.');
  session.eventBus.publish('gui.notification', { sessionId: 'session_1', message: 'The kettle boils.' });
  await seen('line', 'The kettle boils.');
  await choosesPace();
}

async function choosesPace() {
  const popup = await world.popup();
  const pace = await popup.waitForSelector('.behaviors select');
  expect(await pace?.$$eval('option', (all) => all.map(({ textContent }) => textContent))).toEqual(
    expect.arrayContaining(['Normal', 'Slow']),
  );
  await pace?.select('slow');
  await withWords(popup, '*[contains(@class, "line")]', 'pacing is now slow');
  await expect.poll(() => pace?.evaluate((select) => select.value)).toBe('slow');
  await popup.close();
}

test('a call whose time is over, and one that is cancelled, stop in the page', async () => {
  const bridge = uiResponseBridge();
  const server = await startLocalBodhi(patient(bodhiTools(bridge), { wait_for: 600 }), 'legacy');
  bridge.attach(server.session.eventBus);
  const { model } = server;
  try {
    await changeAgent(world, { platform: 'bodhi', name: 'Bodhi stops', address: server.url });
    const late = await model.call('wait_for', { text: 'Never', seconds: 20 }, 'late');
    expect(late.result).toMatchObject({ error: expect.stringContaining('timed out after 600ms') });
    const given = model.call('wait_for', { text: 'Never either', seconds: 20 }, 'given-up');
    model.cancel('given-up');
    expect((await given).result).toMatchObject({ error: 'wait_for was cancelled.' });
    await seen('line cancelled', 'Never either');
    expect((await model.call('click', { target: 'Count' })).result).toMatchObject({ status: 'success' });
    for (const id of ['late', 'given-up'])
      expect(model.results.filter((result) => result.id === id)).toHaveLength(1);
  } finally {
    await server.close();
  }
});

test('beside the session’s own client, over a socket of its own', async () => {
  const bridge = ownSocketBridge({ token: 'opensesame' });
  const server = await startServedBodhi(bodhiTools(bridge), bridge);
  const { model } = server;
  const own = new WebSocket(server.url.replace('/pagehand', '/'));
  try {
    const [first] = await once(own, 'message');
    expect(JSON.parse(String(first))).toMatchObject({ type: 'session.config' });
    expect((await model.call('click', { target: 'Count' })).result).toMatchObject({
      error: expect.stringContaining('No browser with Pagehand is connected'),
    });
    await changeAgent(world, {
      platform: 'bodhi',
      name: 'Bodhi beside',
      address: server.url,
      token: 'opensesame',
    });
    expect((await model.call('click', { target: 'Count' })).result).toMatchObject({ verdict: 'changed' });
    expect(await count()).toBe(1);
    const waiting = model.call('wait_for', { text: 'Never', seconds: 20 });
    const [progress] = await once(own, 'message');
    expect(JSON.parse(String(progress))).toMatchObject({ type: 'ext.tool_progress', name: 'wait_for' });
    const popup = await world.popup();
    await turnTo(popup, 'Test agent');
    await popup.close();
    expect((await waiting).result).toMatchObject({ error: expect.stringContaining('left during wait_for') });
  } finally {
    own.terminate();
    await server.close();
  }
});

test('a wrong token is told, and not tried again', async () => {
  const bridge = ownSocketBridge({ token: 'opensesame' });
  const server = await startServedBodhi(bodhiTools(bridge), bridge);
  try {
    const options = await world.options();
    await addAgent(options, { platform: 'bodhi', name: 'Bodhi shut', address: server.url, token: 'wrong' });
    await options.close();
    const popup = await world.popup();
    await turnTo(popup, 'Bodhi shut');
    const words = await popup.waitForSelector('::-p-xpath(//p[contains(., "The token is not known")])');
    expect(words).not.toBeNull();
    await popup.close();
  } finally {
    await server.close();
  }
});
