import type { Page } from 'puppeteer-core';
import type { World } from '../support/startWorld';
import type { ControlPage } from './controlPage';
import { changeExtensionSettings } from './extensionSettings';

const ORIGINS = JSON.stringify({ origins: ['*://*/*'] });

/**
 * Takes the access to all sites away or gives it back. Firefox lets the extension itself do so; Chrome's switch is on
 * its own page of extensions, because a development build has its sites in the manifest.
 */
export async function setHostAccess(world: World, { page }: ControlPage, granted: boolean): Promise<void> {
  if (world.browser.name === 'chromium') {
    const extensionId = new URL(world.extensionOrigin).host;
    const hostAccess = granted ? 'ON_ALL_SITES' : 'ON_CLICK';
    return changeExtensionSettings(world, 'updateExtensionConfiguration', { extensionId, hostAccess });
  }
  if (granted) return press(world, page);
  await page.evaluate(`chrome.permissions.remove(${ORIGINS})`);
}

// Only a handler of the user's own input may ask for a permission.
async function press(world: World, page: Page): Promise<void> {
  await page.evaluate(`{
    const button = document.createElement('button');
    button.id = 'grant';
    button.textContent = 'Grant';
    button.onclick = async () => { button.dataset.granted = await chrome.permissions.request(${ORIGINS}); };
    document.body.prepend(button);
  }`);
  await page.bringToFront();
  await page.click('#grant');
  await page.waitForSelector('#grant[data-granted="true"]');
  await page.evaluate(`document.querySelector('#grant').remove()`);
  await world.page.bringToFront();
}
