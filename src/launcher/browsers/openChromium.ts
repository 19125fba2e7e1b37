import puppeteer from 'puppeteer-core';
import { firstPage } from './firstPage';
import { obtainBrowser } from './obtainBrowser';
import type { OpenBrowser, OpenOptions } from './openBrowser';
import { openExtensionPage } from './openExtensionPage';

/** Starts a Chromium over a pipe, the only way in which today's Chrome takes an unpacked extension. */
export async function openChromium(options: OpenOptions): Promise<OpenBrowser> {
  const browser = await puppeteer.launch({
    // Headless, the driver would mute it.
    ...(options.sound && { ignoreDefaultArgs: ['--mute-audio'] }),
    executablePath: await obtainBrowser('chromium'),
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    args: [...switches(), ...(options.args ?? [])],
    env: { ...process.env, ...options.env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
  });
  try {
    const origin = `chrome-extension://${await browser.installExtension(options.extension)}`;
    return {
      name: 'chromium',
      browser,
      page: await firstPage(browser, options.url),
      origin,
      openExtensionPage: (path) => openExtensionPage(browser, origin, path),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function switches(): string[] {
  const quiet = [
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...quiet, '--disable-sync', '--disable-gpu', ...asRoot];
}
