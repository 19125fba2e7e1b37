import { browser } from 'wxt/browser';
import type { FramePlace } from './enterPage';
import type { PagePort } from './portWire';

export const GUARD_FILE = '/dialogs.js';
export const BRIDGE_FILE = '/bridge.js';

// A page held up by a dialog takes no script; whether it answers is found out by the call itself.
const WITHIN_MS = 1_000;

/**
 * Puts the guard into a document before the first act in it, so that its dialogs come to us instead of holding it
 * up. Where the browser does not let it in they are shown as ever.
 */
export const guardDialogs = putInOnce(GUARD_FILE);

/** Puts in what tells the tools that the page itself brings. Where it is not let in, the page seems to bring none. */
export const bridgeTools = putInOnce(BRIDGE_FILE);

/** Puts a script into the page's own world, once for each document. */
function putInOnce(file: typeof GUARD_FILE | typeof BRIDGE_FILE) {
  const put = new WeakMap<PagePort, Promise<void>>();
  return (port: PagePort, { tabId, frameId }: FramePlace): Promise<void> => {
    const known = put.get(port);
    if (known) return known;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, WITHIN_MS);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    browser.scripting
      .executeScript({
        target: { tabId, frameIds: [frameId] },
        files: [file],
        world: 'MAIN',
        injectImmediately: true,
      })
      .then(done, done);
    put.set(port, promise);
    return promise;
  };
}
