import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './browserName';
import { openChromium } from './openChromium';
import { openFirefox } from './openFirefox';

export interface OpenOptions {
  browser: BrowserName;
  /** The folder of the unpacked extension. */
  extension: string;
  headless: boolean;
  /** Without a window it is to be heard as well. */
  sound?: boolean;
  /** Left out: a new profile that goes away with the browser. */
  profileDir?: string;
  /** What the first tab shows. */
  url?: string;
  /** Further command line arguments and, for Firefox, preferences. */
  args?: string[];
  preferences?: Record<string, string | number | boolean>;
  /** Variables of its environment, beside our own. */
  env?: Record<string, string>;
}

export interface OpenBrowser {
  name: BrowserName;
  /** The driver's own handle. */
  browser: Browser;
  /** The first tab. */
  page: Page;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  /** Opens one of the extension's own pages in a new tab: `popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the browser with everything it started and removes its temporary profile. */
  close(): Promise<void>;
}

/** Starts a browser with the extension in it. */
export function openBrowser(options: OpenOptions): Promise<OpenBrowser> {
  return options.browser === 'chromium' ? openChromium(options) : openFirefox(options);
}
