import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Closers } from '#launcher/closers';

/** Lets Playwright into a running Chromium and gives its view of the tab at an address. */
export async function playwrightPage(profileDir: string, url: string, closers: Closers): Promise<Page> {
  const [port] = (await readFile(join(profileDir, 'DevToolsActivePort'), 'utf8')).split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  closers.add(() => browser.close());
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => candidate.url() === url);
  if (!page) throw new Error(`Playwright sees no tab at ${url}.`);
  return page;
}
