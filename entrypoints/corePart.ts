import { lend } from 'virtual:lent';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PAGE_PORT } from '#contract/pageRequest';
import { createPage } from '#page/page';
import { createCallMemory } from '#tools/callMemory';
import { core } from '#tools/parts/core';
import { entered, markEntered } from '#tools/parts/entered';
import { createLoadedRuns } from '#tools/parts/runs';
import { servePage } from '#tools/servePage';

// Put in when the first call comes. WXT's own kind of content script would tell the page so by a message.
export default defineUnlistedScript(() => {
  const before = entered();
  if (before?.isOurs()) return;
  // An update leaves the old script behind. Where the new one finds itself in the same world it knows those calls.
  const memory = before?.memory ?? createCallMemory();
  const loaded = createLoadedRuns();
  const served = { page: createPage(window, openShadowRoot, frameIdOf), memory, loaded, isOurs };
  lend();
  loaded.provide('core', core);
  markEntered({ memory, page: served.page, isOurs, provide: loaded.provide });
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PAGE_PORT || port.sender?.id !== browser.runtime.id) return;
    port.onMessage.addListener(servePage(served, (message) => sayThrough(() => port.postMessage(message))));
    port.onDisconnect.addListener(() => {
      if (!isOurs()) memory.abortAll('Pagehand was updated.');
    });
    // Firefox keeps the ports of a document that goes into the back/forward cache, and never delivers on them.
    window.addEventListener('pagehide', () => port.disconnect(), { once: true });
    const lastRef = served.page.refs.last();
    port.postMessage({ kind: 'ready', origin: window.origin, url: location.href, lastRef });
  });
});

// The browser takes the id away when the extension is updated or removed under this script.
function isOurs(): boolean {
  return browser.runtime?.id !== undefined;
}

// The background may have gone meanwhile; the answer is remembered for the next one.
function sayThrough(post: () => void): void {
  try {
    post();
  } catch {
    return;
  }
}

type FrameTeller = { getFrameId?: (frame: Element) => number };

// Firefox tells; in Chrome, frames find their own place instead.
function frameIdOf(frame: Element): number | undefined {
  return (browser.runtime as FrameTeller).getFrameId?.(frame);
}

type ShadowOpener = { openOrClosedShadowRoot?: (element?: HTMLElement) => ShadowRoot | null };

// Chrome gives `chrome.dom.openOrClosedShadowRoot(element)`, Firefox a property of the element.
function openShadowRoot(element: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  const { dom } = browser as { dom?: ShadowOpener };
  return dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
