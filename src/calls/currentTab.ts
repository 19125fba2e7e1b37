import { browser } from 'wxt/browser';
import type { Tab } from '#tools/browserContext';
import { hasId } from '#tools/tabs';

export interface CurrentTab {
  /** The tab the user works in, or nothing when no normal window is open. */
  read(): Promise<Tab | undefined>;
}

/**
 * Knows the tab the user works in, and asks the browser again only after something about tabs or windows
 * changed: one query a call would add a fifth to its time.
 */
export function watchCurrentTab(): CurrentTab {
  let known: Promise<Tab | undefined> | undefined;
  let windowBefore: number | undefined;
  const forget = () => {
    known = undefined;
  };
  browser.tabs.onActivated.addListener(forget);
  browser.tabs.onRemoved.addListener(forget);
  browser.tabs.onReplaced.addListener(forget);
  browser.tabs.onUpdated.addListener(forget);
  browser.windows.onFocusChanged.addListener(forget);
  return {
    read() {
      known ??= find(windowBefore).then((tab) => {
        windowBefore = tab?.windowId;
        return tab;
      });
      return known;
    },
  };
}

async function find(windowBefore: number | undefined): Promise<Tab | undefined> {
  const last = await browser.windows
    .getLastFocused({ populate: true, windowTypes: ['normal'] })
    .catch(() => undefined);
  // Firefox 153 answers with a window of any kind, such as ours that asks the user: what was in front before it counts.
  const tabs = last?.type === 'normal' ? (last.tabs ?? []) : await tabsIn(windowBefore);
  const inFront = tabs.filter(hasId);
  const isOurs = ({ url }: Tab) => url?.startsWith(location.origin) ?? false;
  const active = inFront.find((tab) => tab.active);
  if (active && !isOurs(active)) return active;
  // One of our own pages is in front: the user speaks of the page looked at before.
  const others = inFront.filter((tab) => !isOurs(tab));
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** The tabs of a window, or those of all normal ones where it is not known or gone. */
async function tabsIn(windowId: number | undefined) {
  const all = await browser.tabs.query({ windowType: 'normal' });
  const inWindow = all.filter((tab) => tab.windowId === windowId);
  return inWindow.length > 0 ? inWindow : all;
}
