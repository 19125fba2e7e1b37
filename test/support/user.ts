import type { Page } from 'puppeteer-core';
import { button } from './control';
import type { World } from './startWorld';

/** The user in front of the questions. */
export interface User {
  /** Firefox’s driver sees no windows that an extension opens; the popup, which shows the same, is opened ahead there. */
  popupAhead: Page | undefined;
  /** What shows the question: the window that is in front of the user without anybody having opened it. */
  question(): Promise<Page>;
  /** Presses the answer. The window closes with it; the popup has no question any more. */
  answer(words: string): Promise<void>;
}

export async function userOf(world: World): Promise<User> {
  const popupAhead = world.browser.name === 'firefox' ? await world.popup() : undefined;
  const question = async () => {
    if (popupAhead) {
      await popupAhead.waitForSelector('[role=alertdialog]');
      return popupAhead;
    }
    const address = `${world.extensionOrigin}/confirm.html`;
    const target = await world.browser.browser.waitForTarget((one) => one.url() === address);
    const page = await target.page();
    if (!page) throw new Error('The question has no page.');
    await page.waitForSelector('[role=alertdialog]');
    return page;
  };
  return {
    popupAhead,
    question,
    async answer(words) {
      const asked = await question();
      if (asked === popupAhead) {
        await button(asked, words).click();
        await asked.waitForSelector('main:not(:has([role=alertdialog]))');
        return;
      }
      const closed = new Promise((resolve) => asked.once('close', resolve));
      await button(asked, words).click();
      await closed;
    },
  };
}
