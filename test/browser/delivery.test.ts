import { setTimeout as last } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connection } from '#contract/connection';
import { z } from '#contract/schema';
import { addAgent, turnTo } from '../support/addAgent';
import { withWords } from '../support/control';
import { freePort } from '../support/freePort';
import { startWorld, type World } from '../support/world';

// The page itself counts what was done to it; nothing here believes our own log.
const page = `<!doctype html><title>Counter</title>
<button id="count">Count</button><output id="effects">0</output>
<a href="/slow">Slow page</a>
<script>
let effects = Number(sessionStorage.effects ?? 0);
const show = () => { document.querySelector('#effects').textContent = sessionStorage.effects = effects; };
show();
document.querySelector('#count').onclick = () => { effects += 1; show(); };
</script>`;

let world: World;
let arrivals = 0;
let held: (release: () => void) => void = () => undefined;

beforeAll(async () => {
  world = await startWorld({
    pages: {
      '/counter': page,
      '/slow': (_request, response) => {
        arrivals += 1;
        held(() => response.setHeader('content-type', 'text/html').end('<h1>Arrived</h1>'));
      },
    },
  });
});
afterAll(() => world?.close());

beforeEach(async () => {
  arrivals = 0;
  await world.open('/counter');
  await world.page.evaluate(() => sessionStorage.clear());
  await world.open('/counter');
});

const effects = () => world.page.$eval('#effects', (output) => Number(output.textContent));

const request = (id: string, toolName: string, args: object) =>
  JSON.stringify({ type: 'websocketToolRequest', timestamp: 'T', content: { id, toolName, args } });

/** Results the agent received for an id in the conversation. */
function answersTo(conversation: World['conversation'], id: string) {
  return conversation.received
    .map((frame) => Object(frame))
    .filter(({ type, content }) => type === 'websocketToolResponse' && Object(content).id === id)
    .map(({ content }) => content.result);
}

test('200 calls at once: all are answered once, those without a place with QUEUE_FULL, and each other acts', async () => {
  const results = await Promise.all(
    Array.from({ length: 200 }, () => world.call('click', { target: 'css=#count' })),
  );
  const done = results.filter(({ status }) => status === 'success');
  const full = results.filter((result) => result.status === 'error' && result.errorCode === 'QUEUE_FULL');
  expect(done.length + full.length).toBe(200);
  expect(full.length).toBeGreaterThan(0);
  expect(done.length).toBeGreaterThanOrEqual(160);
  expect(await effects()).toBe(done.length);
});

test('the same request ten times acts once and is answered alike', async () => {
  const asked = request('ten', 'click', { target: 'css=#count' });
  for (let time = 0; time < 10; time += 1) world.conversation.sendRaw(asked);
  await world.call('click', { target: 'css=#count' });
  expect(await effects()).toBe(2);
  const answers = answersTo(world.conversation, 'ten');
  expect(answers).toHaveLength(10);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('a socket lost in a call: no answer reaches the next conversation, and the same id is a new call there', async () => {
  const before = world.conversation;
  const next = world.agent.nextConversation();
  const typing = before.callTool('wait_for', { text: 'never there', seconds: 20 }, { id: 'cut' });
  typing.catch(() => undefined);
  await before.callTool('click', { target: 'css=#count' });
  before.drop();
  await expect(typing).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  world.conversation = await next;
  const result = await world.conversation.callTool('click', { target: 'css=#count' }, { id: 'cut' });
  expect(result).toMatchObject({ verdict: 'changed' });
  expect(answersTo(world.conversation, 'cut')).toHaveLength(1);
  expect(await effects()).toBe(2);
});

/** Clicks a link whose page the server holds back, and ends the background while the call is under way. */
async function killWhileClicking() {
  const next = world.agent.nextConversation();
  const asked = new Promise<() => void>((hold) => {
    held = hold;
  });
  const clicking = world.conversation.callTool('click', { target: 'Slow page' });
  const lost = expect(clicking).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  const release = await asked;
  await world.killBackground();
  await lost;
  return { next, release };
}

test('a background killed in a call: the document still knows what came of it, and nothing acts again', async () => {
  const { next, release } = await killWhileClicking();
  const popup = await world.popup();
  world.conversation = await next;
  await popup.waitForSelector('.line.success');
  await popup.close();
  release();
  await world.page.bringToFront();
  await world.page.waitForSelector('text/Arrived');
  expect(arrivals).toBe(1);
});

test('a background and a document gone in a call: the user reads that the outcome is unknown', async () => {
  const { next, release } = await killWhileClicking();
  release();
  await world.page.waitForSelector('text/Arrived');
  const popup = await world.popup();
  world.conversation = await next;
  await popup.waitForSelector('text/whether it took effect is not known');
  await popup.close();
  await world.page.bringToFront();
  expect(arrivals).toBe(1);
  expect(await world.conversation.callTool('read_page', {})).toMatchObject({ status: 'success' });
});

test('a background killed under an open popup: the popup tells by itself, brings it back, and is right again', async () => {
  const popup = await world.popup();
  await withWords(popup, 'strong', 'Connected');
  await popup.evaluate(`
    globalThis.told = [];
    new MutationObserver(() => told.push(document.querySelector('.connection strong').textContent))
      .observe(document.querySelector('.connection'), { subtree: true, childList: true, characterData: true });`);
  const next = world.agent.nextConversation();
  await world.killBackground();
  // Nobody else wakes it before the alarm, which is half a minute away.
  const back = await Promise.race([next, last(25_000)]);
  expect(back, 'the background came back').toBeDefined();
  world.conversation = await next;
  await withWords(popup, 'strong', 'Connected');
  expect(await popup.evaluate('told[0]')).toMatch(/Connecting/);
  await popup.close();
  await world.page.bringToFront();
  expect(await world.conversation.callTool('read_page', {})).toMatchObject({ status: 'success' });
});

test('an agent that cannot be reached is tried at the pace of the back-off, however long the popup is open', async () => {
  const address = `ws://127.0.0.1:${await freePort()}`;
  const options = await world.options();
  await addAgent(options, { platform: 'mcp', name: 'Nobody', address, token: 't' });
  await options.close();
  const popup = await world.popup();
  await popup.evaluate(`
    globalThis.states = [];
    (globalThis.browser ?? chrome).storage.session.onChanged.addListener(({ connection }) => {
      if (connection) states.push(connection.newValue);
    });`);
  await turnTo(popup, 'Nobody');
  await popup.waitForFunction(`states.filter(({ phase }) => phase === 'waiting').length > 3`);
  const states = z.array(connection).parse(await popup.evaluate('states'));
  const early = states.filter(({ phase, since }, place) => {
    const before = states[place - 1];
    // Clocks of timers are coarse.
    return phase === 'connecting' && before?.phase === 'waiting' && since < (before.retryAt ?? 0) - 20;
  });
  expect(early).toEqual([]);
  await popup.close();
});
