import { browser } from 'wxt/browser';
import type { Tab } from '#tools/browserContext';
import { hasId } from '#tools/tabs';
import { isOwnWindowOpening } from './ownWindow';

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
      known ??= find();
      return known;
    },
  };
}

async function find(): Promise<Tab | undefined> {
  const last = await browser.windows
    .getLastFocused({ populate: true, windowTypes: ['normal'] })
    .catch(() => undefined);
  // Firefox counts a window of ours that is just opening among the normal ones.
  const isOpening = isOwnWindowOpening() && (last?.tabs ?? []).every(({ url }) => !url);
  const shown = isOpening ? await browser.tabs.query({ windowType: 'normal' }) : (last?.tabs ?? []);
  const tabs = shown.filter(hasId);
  const isOurs = ({ url }: Tab) => (isOpening && !url) || (url?.startsWith(location.origin) ?? false);
  const active = isOpening ? undefined : tabs.find((tab) => tab.active);
  if (active && !isOurs(active)) return active;
  // One of our own pages is in front: the user speaks of the page looked at before.
  const others = tabs.filter((tab) => !isOurs(tab));
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
