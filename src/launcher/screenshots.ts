import { join } from 'node:path';
import type { OpenBrowser } from './browsers/openBrowser';

export interface Camera {
  /** The tab that shows an address, else the first. */
  page(name: string, url: string | undefined): Promise<void>;
  /** The popup's document at the popup's size: as it opens, and scrolled to the activity list. */
  popup(): Promise<void>;
}

const POPUP_SIZE = { width: 360, height: 600 };
const ACTIVITY_LIST = '.activity';
const ACTIVITY_LINE = `${ACTIVITY_LIST} li`;

/** Takes pictures of a browser into a folder. */
export function screenshots(open: OpenBrowser, dir: string): Camera {
  const file = (name: string) => `${join(dir, name)}.png` as const;
  return {
    async page(name, url) {
      const pages = await open.browser.pages();
      const shown = pages.find((page) => page.url() === url) ?? open.page;
      await shown.screenshot({ path: file(`page-${name}`) });
    },
    async popup() {
      const popup = await open.openExtensionPage('popup.html');
      await popup.setViewport(POPUP_SIZE);
      await popup.waitForSelector(ACTIVITY_LINE);
      await popup.screenshot({ path: file('popup') });
      await popup.$eval(ACTIVITY_LIST, (list) => list.scrollIntoView());
      await popup.screenshot({ path: file('popup-activity') });
      await popup.close();
    },
  };
}
