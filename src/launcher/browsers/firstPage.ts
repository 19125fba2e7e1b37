import type { Browser, Page } from 'puppeteer-core';

/** The tab a browser started with, brought to an address when one is given. */
export async function firstPage(browser: Browser, url?: string): Promise<Page> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  if (url) await page.goto(url);
  return page;
}
