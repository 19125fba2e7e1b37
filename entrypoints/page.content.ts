import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { PAGE_PORT } from '#contract/pageMessage';
import { createPage } from '#page/page';
import { type CallMemory, createCallMemory } from '#tools/callMemory';
import { servePage } from '#tools/servePage';

export default defineContentScript({
  // Put in when the first call comes; naming `matches` would make WXT ask for host access at installation.
  registration: 'runtime',
  main() {
    const before = entered();
    if (before?.isOurs()) return;
    // An update leaves the old script behind. Where the new one finds itself in the same world it knows those calls.
    const memory = before?.memory ?? createCallMemory();
    const served = { page: createPage(window, openShadowRoot), memory, isOurs };
    Object.defineProperty(globalThis, ENTERED, { value: { memory, isOurs }, configurable: true });
    browser.runtime.onConnect.addListener((port) => {
      if (port.name !== PAGE_PORT || port.sender?.id !== browser.runtime.id) return;
      port.onMessage.addListener(servePage(served, (message) => sayThrough(() => port.postMessage(message))));
      port.onDisconnect.addListener(() => {
        if (!isOurs()) memory.abortAll('Pagehand was updated.');
      });
      // Firefox keeps the ports of a document that goes into the back/forward cache, and never delivers on them.
      window.addEventListener('pagehide', () => port.disconnect(), { once: true });
      port.postMessage({ kind: 'ready', origin: window.origin });
    });
  },
});

const ENTERED = Symbol.for('pagehand.entered');

interface Entered {
  memory: CallMemory;
  isOurs(): boolean;
}

function entered(): Entered | undefined {
  // Only this script writes there, and pages do not see its world.
  return (globalThis as { [ENTERED]?: Entered })[ENTERED];
}

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

type ShadowOpener = { openOrClosedShadowRoot?: (element?: HTMLElement) => ShadowRoot | null };

// Chrome gives `chrome.dom.openOrClosedShadowRoot(element)`, Firefox a property of the element.
function openShadowRoot(element: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null;
  const { dom } = browser as { dom?: ShadowOpener };
  return dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
