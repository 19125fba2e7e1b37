import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PAGE_PORT } from '#contract/pageMessage';
import { createPage } from '#page/page';
import { servePage } from '#tools/servePage';

export default defineContentScript({
  // Put in when the first call comes; naming `matches` would make WXT ask for host access at installation.
  registration: 'runtime',
  main() {
    if (Object.hasOwn(globalThis, ENTERED)) return;
    Object.defineProperty(globalThis, ENTERED, { value: true });
    const page = createPage(window, openShadowRoot);
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== PAGE_PORT || port.sender?.id !== browser.runtime.id) return;
      port.onMessage.addListener(servePage(page, (message) => port.postMessage(message)));
      // Firefox keeps the ports of a document that goes into the back/forward cache, and never delivers on them.
      window.addEventListener('pagehide', () => port.disconnect(), { once: true });
      port.postMessage({ kind: 'ready', origin: window.origin });
    });
  },
});

const ENTERED = Symbol.for('pagehand.entered');

type ShadowOpener = { openOrClosedShadowRoot?: (element?: HTMLElement) => ShadowRoot | null };

// Chrome gives `chrome.dom.openOrClosedShadowRoot(element)`, Firefox a property of the element.
function openShadowRoot(element: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  const { dom } = browser as { dom?: ShadowOpener };
  return dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
