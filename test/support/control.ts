import type { ElementHandle, Locator, Page } from 'puppeteer-core';

/**
 * A control of one of the extension's own pages. The driver's question whether it is enabled is a function made of text, which
 * Firefox's policy for those pages forbids; a selector can say it instead.
 */
export function control(page: Page, selector: string): Locator<Element> {
  return page.locator(selector).setWaitForEnabled(false);
}

/** The button that says this, once it can be pressed. */
export function button(page: Page, name: string): Locator<Element> {
  return control(page, `::-p-xpath(//button[normalize-space()="${name}"][not(@disabled)])`);
}

/** Waits for an element whose text has these words; a selector, because functions made of text are forbidden. */
export function withWords(page: Page, tag: string, words: string): Promise<ElementHandle | null> {
  return page.waitForSelector(`::-p-xpath(//${tag}[contains(., ${JSON.stringify(words)})])`, {
    timeout: 5000,
  });
}
