import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PhonicAgent, startPhonicAgent } from '#local-agent/phonic/phonicAgent';
import { changeExtensionSettings } from '../soak/extensionSettings';
import { startWorld, type World } from '../support/world';

const LONG = 'abc'.repeat(1_500);
const page = `<!doctype html><title>Letter</title><input aria-label="Letter">
<button onclick="count.textContent = Number(count.textContent) + 1">Count</button><output id="count">0</output>`;
// The background takes the word away when it has acted on it.
const TELL_OF_UPDATE = `new Promise((heard) => {
  chrome.storage.session.onChanged.addListener(({ updateWaits }) => updateWaits && !updateWaits.newValue && heard());
  chrome.storage.session.set({ updateWaits: true });
})`;

let agent: PhonicAgent;
let world: World;

beforeAll(async () => {
  agent = await startPhonicAgent();
  world = await startWorld({
    agent: { platform: 'phonic', server: agent },
    pages: { '/letter': page },
    path: '/letter',
  });
  // Chromium switches an unpacked extension off when it reloads itself, unless the user is a developer.
  if (world.browser.name === 'chromium') {
    await changeExtensionSettings(world, 'updateProfileConfiguration', { inDeveloperMode: true });
  }
});
afterAll(async () => {
  await world?.close();
  await agent?.close();
});

test('an update in a conversation: what runs ends, nothing new begins, and the conversation goes on after it', async () => {
  const [conversation] = agent.conversations;
  if (!conversation) throw new Error('The extension did not connect.');
  const ours = await world.options();
  await world.page.bringToFront();
  const typing = conversation.callTool('type_text', { text: LONG, target: 'Letter' });
  await world.page.waitForFunction(() => document.querySelector('input')?.value !== '');
  const back = conversation.returned();
  await ours.evaluate(TELL_OF_UPDATE);
  const late = await conversation.callTool('click', { target: 'Count' });
  expect(late).toMatchObject({ errorCode: 'CANCELLED', message: expect.stringContaining('being updated') });
  expect(await typing).toMatchObject({ status: 'success' });
  await back;
  expect(agent.conversations).toHaveLength(1);
  expect(await world.page.$eval('input', ({ value }) => value.length)).toBe(LONG.length);
  // The content script of before is still in the page, and another one comes beside it.
  expect(await conversation.callTool('click', { target: 'Count' })).toMatchObject({ verdict: 'changed' });
  expect(await world.page.$eval('#count', ({ textContent }) => textContent)).toBe('1');
});
