import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openBrowser } from '#launcher/browsers/openBrowser';
import { root } from '#launcher/root';
import { startLocalAgent } from '#local-agent/localAgent';
import { button, control, withWords } from '../support/control';
import { servePages } from '../support/pageServer';

const shop = `<!doctype html><title>Shop</title><h1>Tea</h1>
<button onclick="log.textContent = 'in the cart'">Take tea</button><p id="log"></p>`;

test('a stranger comes from the installation to a first request in less than a minute', async () => {
  const browserName = inject('browser');
  const folder = join(root, 'artifacts', browserName, 'first-minute');
  await mkdir(folder, { recursive: true });
  const photograph = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}.png`) });
  const pages = await servePages({ '/shop': shop });
  onTestFinished(pages.close);
  const agent = await startLocalAgent();
  onTestFinished(agent.close);
  const startedAt = performance.now();
  const browser = await openBrowser({
    browser: browserName,
    extension: inject('build'),
    headless: true,
    url: `${pages.origin}/shop`,
  });
  onTestFinished(browser.close);

  // The page opens by itself; Firefox’s driver sees no tabs that an extension opens.
  const welcome =
    browserName === 'firefox'
      ? await browser.openExtensionPage('welcome.html')
      : await (await browser.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'))).page();
  if (!welcome) throw new Error('The page for new users did not open.');
  await welcome.waitForSelector('form');
  const open = 'browser.tabs.query({ url: location.href }).then((all) => all.length)';
  if (browserName === 'firefox') await expect.poll(() => welcome.evaluate(open), { timeout: 10_000 }).toBe(2);
  await photograph(welcome, '1-installed');

  const conversation = agent.nextConversation();
  await control(welcome, '#local').fill(`${agent.url}?token=${agent.token}`);
  await button(welcome, 'Connect').click();
  await conversation;
  await welcome.waitForSelector('.step.done');
  await photograph(welcome, '2-connected');

  await browser.page.bringToFront();
  const popup = await browser.openExtensionPage('popup.html');
  await control(popup, '#say:not([disabled])').fill('click take tea');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('[role=alertdialog]');
  await photograph(popup, '3-asked');
  await button(popup, 'Allow once').click();
  await withWords(popup, '*[contains(@class, "agent")]', 'Clicked');
  await photograph(popup, '4-done');
  expect(await browser.page.$eval('#log', ({ textContent }) => textContent)).toBe('in the cart');
  await welcome.waitForSelector('::-p-xpath(//li[contains(@class, "done")][2])');
  await welcome.bringToFront();
  await photograph(welcome, '5-welcome');
  expect(performance.now() - startedAt).toBeLessThan(60_000);
});
