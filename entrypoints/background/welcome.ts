import { browser } from 'wxt/browser';
import { readSeed } from '#store/seed';

/** Opens the page for new users once, when the extension was installed. Must be called while the background starts. */
export function welcomeNewUsers(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}

async function welcome(): Promise<void> {
  // Whoever brings a seed has set up everything.
  if (import.meta.env.MODE === 'development' && (await readSeed())) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
