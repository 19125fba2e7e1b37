import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { startWorld, type World } from '../support/world';

const counter = `<!doctype html><title>Counter</title>
<button onclick="count.textContent = Number(count.textContent) + 1">Count</button><output id="count">0</output>`;

let world: World;
let downloads: string;

beforeAll(async () => {
  downloads = await mkdtemp(join(tmpdir(), 'pagehand-downloads-'));
  const preferences = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
  };
  world = await startWorld({ pages: { '/counter': counter }, launch: { preferences } });
  await world.open('/counter');
});
afterAll(async () => {
  await world?.close();
  await rm(downloads, { recursive: true, force: true });
});

test('a call that takes a moment tells the user that it goes on, and ends as it ended', async () => {
  const popup = await world.popup();
  await popup.waitForSelector('.activity');
  const waiting = world.call('wait_for', { text: 'Here', seconds: 20 });
  await popup.waitForSelector(
    '::-p-xpath(//li[.//details[contains(@class, "running")]]//*[.="Waiting for the page."])',
  );
  await world.page.$eval('#count', (output) => output.insertAdjacentHTML('afterend', '<p>Here</p>'));
  expect(await waiting).toMatchObject({ status: 'success' });
  await popup.waitForSelector('.line.success');
  expect(await popup.$('.line .reason')).toBe(null);
  await popup.close();
});

test('the whole activity is saved as a file that is named with the day', async () => {
  await world.page.bringToFront();
  await world.call('click', { target: 'Count' });
  await world.call('click', { target: 'Nothing like it' });
  const popup = await world.popup();
  await popup.waitForSelector('.line.error');
  if (inject('browser') === 'chromium') {
    const session = await popup.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  }
  await popup.evaluate(() => {
    for (const button of document.querySelectorAll('button'))
      if (button.textContent === 'Save as a file') button.click();
  });
  const name = await vi.waitUntil(async () => {
    const files = await readdir(downloads);
    return files.find((file) => /^pagehand-activity-\d{4}-\d\d-\d\d\.json$/.test(file));
  }, 10_000);
  const saved = JSON.parse(await vi.waitUntil(() => readFile(join(downloads, name), 'utf8')));
  expect(saved.lines[0]).toMatchObject({
    tool: 'click',
    state: 'error',
    args: { target: 'Nothing like it' },
    result: { errorCode: 'TARGET_NOT_FOUND' },
  });
  expect(saved.lines[1]).toMatchObject({ tool: 'click', state: 'success', site: world.origin });
  await popup.close();
});

test('a rule taken back ends the call that runs on its site', async () => {
  const popup = await world.popup();
  await popup.waitForSelector('.activity');
  const waiting = world.call('wait_for', { text: 'Never', seconds: 25 });
  await popup.waitForSelector('.line.running');
  await popup.evaluate('chrome.storage.local.set({ rules: [] })');
  expect(await waiting).toMatchObject({
    errorCode: 'CANCELLED',
    message: expect.stringContaining('The user stepped in'),
  });
  await popup.waitForSelector('.line.cancelled');
  await popup.close();
});
