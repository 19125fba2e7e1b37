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
    profile: { name: 'Your agent' },
    // Nothing is caught in the middle of a movement.
    launch: browser === 'firefox' ? { preferences: { 'ui.prefersReducedMotion': 1 } } : {},
  });
  const file = (name: string) => `${join(folder, name)}.png` as const;
  try {
    await world.page.setViewport({ ...SIZE, width: SIZE.width - PANEL_WIDTH });
    const panel = await world.panel();
    await panel.setViewport({ ...SIZE, width: PANEL_WIDTH });
    if (browser === 'chromium')
      await panel.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
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
  // All that is required: the user is not asked before what the browser itself would hold back.
  const filled = {
    'Your name': 'Ada Lovelace',
    'E-mail': 'ada@example.com',
    Message: 'Do you have rye bread on Saturdays?',
  };
  const steps = Object.entries(filled).map(([target, value]) => ({
    tool: 'fill',
    arguments: JSON.stringify({ target, value }),
  }));
  await world.call('select_option', { target: 'Topic', option: 'Bread' });
  await world.call('run_steps', { steps });
  await panel.waitForSelector('.undo');
}

async function ask(world: World, panel: Page, take: () => Promise<void>): Promise<void> {
  const asked = world.call('submit_form', {});
  await panel.waitForSelector('[role=alertdialog]');
  // It takes no answer before the user can have seen it.
  await panel.bringToFront();
  const no = await panel.waitForSelector('[role=alertdialog] .answers button:not([disabled])');
  await take();
  await no?.evaluate((button) => button instanceof HTMLElement && button.click());
  await asked;
}

/** The page and the panel at its side, as a browser’s window shows them. */
async function beside(world: World, panel: Page, path: `${string}.png`): Promise<void> {
  const shots = [];
  for (const page of [world.page, panel]) {
    // Behind another, one in which nothing moves is not drawn anew.
    await page.bringToFront();
    shots.push(await page.screenshot({ encoding: 'base64' }));
  }
  const frame = await world.browser.browser.newPage();
  await frame.setViewport(SIZE);
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('');
  await frame.setContent(`<body style="margin:0;display:flex">${images}</body>`);
  await frame.screenshot({ path });
  await frame.close();
  await world.page.bringToFront();
}
