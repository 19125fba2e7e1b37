import type { World } from '../support/startWorld';

/** Changes something on Chromium's own page of extensions, through the API that only this page has. */
export async function changeExtensionSettings(world: World, method: string, change: object): Promise<void> {
  const settings = await world.browser.browser.newPage();
  try {
    await settings.goto('chrome://extensions');
    await settings.evaluate(`chrome.developerPrivate.${method}(${JSON.stringify(change)})`);
  } finally {
    await settings.close();
    await world.page.bringToFront();
  }
}
