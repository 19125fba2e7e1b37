import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Conversation } from '#local-agent/localAgent';
import { presetRule, tabsRule } from '#sites/presets';
import { startWorld, type World } from '../support/world';

// What is stored anywhere must not name any of it.
const SECRET = 'quince';
const page = `<!doctype html><title>The ${SECRET} page</title>
<button onclick="fetch('/counted', { method: 'POST' })">Order ${SECRET}</button><p>All about ${SECRET}</p>`;

let world: World;
let conversation: Conversation;
let counted = 0;

beforeAll(async () => {
  world = await startWorld({
    // What is allowed here stays allowed.
    launch: {},
    pages: {
      '/open': '<title>Open</title><button onclick="this.textContent = \'Pressed\'">Press</button>',
      [`/${SECRET}`]: page,
      '/counted': (_request, response) => {
        counted += 1;
        response.end();
      },
    },
    path: '/open',
    // The private page is of another origin, so that it could be told from the rest of what is stored.
    rules: (origin) => [presetRule(origin, 'act'), presetRule(other(origin), 'act'), tabsRule()],
  });
  const next = world.agent.nextConversation();
  await world.allowPrivateWindows();
  conversation = await next;
});
afterAll(() => world?.close());

const other = (origin: string) => origin.replace('127.0.0.1', 'localhost');

/** Everything the extension has stored, as text. */
const STORED = `(async () => {
  const opening = indexedDB.open('pagehand');
  const database = await new Promise((resolve) => { opening.onsuccess = () => resolve(opening.result); });
  const stores = {};
  for (const name of database.objectStoreNames) {
    const asking = database.transaction(name).objectStore(name).getAll();
    stores[name] = await new Promise((resolve) => { asking.onsuccess = () => resolve(asking.result); });
  }
  database.close();
  return JSON.stringify([stores, await chrome.storage.local.get(), await chrome.storage.session.get()]);
})()`;

test('a private page is acted on where the user let the extension in, and nothing of it is stored', async () => {
  const ours = await world.options();
  const address = `${other(world.origin)}/${SECRET}`;
  const opened = await ours.evaluate(`new Promise((resolve) => {
    chrome.tabs.onUpdated.addListener((id, { status }, { incognito }) => {
      if (incognito && status === 'complete') resolve('t' + id);
    });
    chrome.windows.create({ incognito: true, url: '${address}' });
  })`);
  expect(opened).toMatch(/^t\d+$/);
  const on = { tab: opened };
  expect(await conversation.callTool('wait_for', { ...on, text: SECRET })).toMatchObject({
    status: 'success',
  });
  expect(await conversation.callTool('read_page', on)).toMatchObject({ status: 'success' });
  expect(await conversation.callTool('click', { ...on, target: `Order ${SECRET}` })).toMatchObject({
    status: 'success',
  });
  expect(await conversation.callTool('click', { ...on, target: `No ${SECRET}` })).toMatchObject({
    errorCode: 'TARGET_NOT_FOUND',
  });
  expect(counted).toBe(1);
  // What is done in the open afterwards is stored after anything before it.
  const seen = {
    tab: await ours.evaluate(`chrome.tabs.query({}).then((all) =>
      't' + all.find(({ url }) => url.startsWith('${world.origin}/')).id)`),
  };
  expect(await conversation.callTool('click', { ...seen, target: 'Press' })).toMatchObject({
    verdict: 'changed',
  });
  const stored = await vi.waitUntil(async () => {
    const all = String(await ours.evaluate(STORED));
    return all.includes('Press') ? all : undefined;
  }, 10_000);
  expect(stored).not.toContain(SECRET);
  const [{ calls }] = JSON.parse(stored);
  expect(calls.filter((row: { isPrivate?: true }) => row.isPrivate)).toHaveLength(2);
});
