import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '#launcher/browsers/browserName';
import { startDemoSite } from '#local-agent/demo/site';
import { presetRule, tabsRule } from '#sites/presets';
import { startWorld, type World } from '../support/startWorld';

/** What both stores take. */
const SIZE = { width: 1280, height: 800 };
const PANEL_WIDTH = 380;

/** Takes the pictures of a store from the built extension at work on the demo shop. */
export async function takePictures(browser: BrowserName, folder: string): Promise<void> {
  const shop = await startDemoSite();
  const world = await startWorld({
    browser,
    rules: () => [presetRule(shop.url, 'act'), tabsRule()],
    seed: () => ({ newSites: 'ask' }),
  });
  const file = (name: string) => `${join(folder, name)}.png` as const;
  try {
    await world.page.setViewport({ ...SIZE, width: SIZE.width - PANEL_WIDTH });
    const panel = await world.panel();
    await panel.setViewport({ ...SIZE, width: PANEL_WIDTH });
    await world.page.bringToFront();
    await world.page.goto(`${shop.url}/contact`);
    await work(world, panel);
    await beside(world, panel, file('1-at-work'));
    await ask(world, panel, () => beside(world, panel, file('2-you-are-asked')));
    await panel.close();
    for (const [path, name] of [
      ['options.html', '3-settings'],
      ['welcome.html', '4-first-steps'],
    ] as const) {
      const page = await world.browser.openExtensionPage(path);
      await page.setViewport(SIZE);
      await page.waitForSelector('main section, main ol');
      await page.screenshot({ path: file(name) });
      await page.close();
    }
  } finally {
    await world.close();
    await shop.close();
  }
}

async function work(world: World, panel: Page): Promise<void> {
  await world.call('read_page', {});
  const filled = [
    { tool: 'fill', arguments: JSON.stringify({ target: 'Your name', value: 'Ada Lovelace' }) },
    { tool: 'fill', arguments: JSON.stringify({ target: 'E-mail', value: 'ada@example.com' }) },
  ];
  await world.call('run_steps', { steps: filled });
  await panel.waitForSelector('.undo');
}

async function ask(world: World, panel: Page, take: () => Promise<void>): Promise<void> {
  const asked = world.call('submit_form', {});
  await panel.waitForSelector('[role=alertdialog]');
  await take();
  const no = await panel.waitForSelector('[role=alertdialog] .answers button:not([disabled])');
  await no?.evaluate((button) => button instanceof HTMLElement && button.click());
  await asked;
}

/** The page and the panel at its side, as a browser’s window shows them. */
async function beside(world: World, panel: Page, path: `${string}.png`): Promise<void> {
  const shots = [];
  for (const page of [world.page, panel]) shots.push(await page.screenshot({ encoding: 'base64' }));
  const frame = await world.browser.browser.newPage();
  await frame.setViewport(SIZE);
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('');
  await frame.setContent(`<body style="margin:0;display:flex">${images}</body>`);
  await frame.screenshot({ path });
  await frame.close();
  await world.page.bringToFront();
}
