import type { Browser, Page } from 'puppeteer-core';

/** Opens one of an extension's own pages in a new tab. */
export async function openExtensionPage(browser: Browser, origin: string, path: string): Promise<Page> {
  const page = await browser.newPage();
  // The load of a moz-extension: page is never announced; waiting for none returns when it is interactive.
  await page.goto(`${origin}/${path}`, origin.startsWith('moz-extension:') ? { waitUntil: [] } : {});
  return page;
}
