import { browser } from 'wxt/browser';
import type { FramePlace } from './enterPage';
import type { PagePort } from './portWire';

export const GUARD_FILE = '/dialogs.js';

// A page held up by a dialog takes no script; whether it answers is found out by the call itself.
const WITHIN_MS = 1_000;

const guarded = new WeakMap<PagePort, Promise<void>>();

/**
 * Puts the guard into a document before the first act in it, so that its dialogs come to us instead of holding it
 * up. Where the browser does not let it in they are shown as ever.
 */
export function guardDialogs(port: PagePort, { tabId, frameId }: FramePlace): Promise<void> {
  const known = guarded.get(port);
  if (known) return known;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, WITHIN_MS);
  const put = () => {
    clearTimeout(timer);
    resolve();
  };
  browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [GUARD_FILE],
      world: 'MAIN',
      injectImmediately: true,
    })
    .then(put, put);
  guarded.set(port, promise);
  return promise;
}
