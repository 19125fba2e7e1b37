import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { z } from '#contract/schema';
import { firstPage } from './firstPage';
import { obtainBrowser } from './obtainBrowser';
import type { OpenBrowser, OpenOptions } from './openBrowser';
import { openExtensionPage } from './openExtensionPage';

/** Starts a Firefox over WebDriver BiDi and gives it the extension as a temporary add-on. */
export async function openFirefox(options: OpenOptions): Promise<OpenBrowser> {
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await obtainBrowser('firefox'),
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    // Without it the driver may not enter moz-extension: pages.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      // Firefox draws a new origin for every add-on in every profile, unless the profile already names one.
      'extensions.webextensions.uuids': JSON.stringify({ [await addonId(options.extension)]: uuid }),
      ...options.preferences,
    },
    env: { ...process.env, ...options.env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ...(options.profileDir ? { userDataDir: options.profileDir } : {}),
  });
  const origin = `moz-extension://${uuid}`;
  try {
    await browser.installExtension(options.extension);
    return {
      name: 'firefox',
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

const manifest = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

async function addonId(extension: string): Promise<string> {
  const text = await readFile(join(extension, 'manifest.json'), 'utf8');
  return manifest.parse(JSON.parse(text)).browser_specific_settings.gecko.id;
}
