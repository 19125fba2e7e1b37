import type { Browser } from 'puppeteer-core';
import type { OpenBrowser } from '#launcher/browsers/openBrowser';
import { ADDON_ID } from './addonId';

/** Ends the extension's background as the browser does when it is idle; the next event starts it anew. */
export function killBackground(open: OpenBrowser): Promise<void> {
  return open.name === 'chromium' ? closeWorker(open) : terminateEventPage(open.browser);
}

async function closeWorker({ browser, origin }: OpenBrowser): Promise<void> {
  const running = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(origin));
  const worker = await running?.worker();
  if (!worker) throw new Error('No background is running.');
  await worker.close();
}

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

// What about:debugging does when its "Terminate background script" is pressed. It takes a script in the
// browser's own scope, which the driver reaches but has no function for.
async function terminateEventPage(browser: Browser): Promise<void> {
  const { connection } = browser as Browser & { connection: BidiConnection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (result as { contexts: { context: string }[] }).contexts;
  const ended = await connection.send('script.evaluate', {
    expression: `WebExtensionPolicy.getByID('${ADDON_ID}').extension.terminateBackground().then(() => 'ended')`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  if (!JSON.stringify(ended.result).includes('"ended"'))
    throw new Error(`Not ended: ${JSON.stringify(ended)}`);
}
