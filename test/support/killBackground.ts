import type { WebWorker } from 'puppeteer-core';
import type { OpenBrowser } from '#launcher/browsers/openBrowser';
import { ADDON_ID } from './addonId';
import type { TestBrowser } from './testBrowser';

// Firefox lets an event page live on that has something to answer still, unless told otherwise.
const TERMINATE = `WebExtensionPolicy.getByID('${ADDON_ID}').extension.terminateBackground({
  ignoreDevToolsAttached: true, disableResetIdleForTest: true })`;

/** Ends the extension's background as the browser does when it is idle; the next event starts it anew. */
export function killBackground(open: TestBrowser): Promise<void> {
  return open.firefox ? open.firefox.evaluate(TERMINATE) : closeWorker(open);
}

async function closeWorker(open: OpenBrowser): Promise<void> {
  await (await backgroundOf(open)).close();
}

/** Chromium's extension worker, which must be running. */
export async function backgroundOf({ browser, origin }: OpenBrowser): Promise<WebWorker> {
  const running = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  const worker = await running?.worker();
  if (!worker) throw new Error('No background is running.');
  return worker;
}
