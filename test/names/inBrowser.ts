import type { BrowserName } from '#launcher/browsers/browserName';
import { askChromium } from './inChromium';
import { askFirefox } from './inFirefox';
import type { Said } from './readCases';

export interface Asked {
  url: string;
  /** An expression that tells what we say of the ids. */
  script: string;
  ids: readonly string[];
}

/** For each id; null where the tree leaves the element out. */
export interface BrowserSaid {
  ours: (Said | null)[];
  native: (Said | null)[];
  /** The browser's major version. */
  version: number;
}

/** What a browser says of elements, and what we say of them in that browser. */
export function askBrowser(browser: BrowserName, asked: Asked): Promise<BrowserSaid> {
  return browser === 'chromium' ? askChromium(asked) : askFirefox(asked);
}
