import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { hasHost } from '#sites/hostPermission';
import { siteOf, type Unusable, type Usable } from '#sites/site';

/** The page the popup speaks of, and whether the browser lets us into it. */
export type ActivePage = Unusable | (Usable & { hasAccess: boolean });

/** The page the user looks at, as a signal that follows switching tabs, loading and permissions. */
export async function followActivePage(): Promise<ReadonlySignal<ActivePage>> {
  let page: Signal<ActivePage> | undefined;
  let latest = 0;
  const refresh = async () => {
    latest += 1;
    const turn = latest;
    const read = await readActivePage();
    if (page && turn === latest) page.value = read;
    return read;
  };
  const changed = () => void refresh();
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener((_tabId, change) => {
    if (change.url || change.status) changed();
  });
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  page = signal(await refresh());
  // Events that came while nothing was shown yet.
  if (latest > 1) await refresh();
  return page;
}

async function readActivePage(): Promise<ActivePage> {
  const page = siteOf(await activeUrl());
  return page.usable ? { ...page, hasAccess: await hasHost(page.site) } : page;
}

/** Opened as a tab, our own page is the active one: then the tab used last before it is meant. */
async function activeUrl(): Promise<string | undefined> {
  const own = browser.runtime.getURL('/');
  const tabs = await browser.tabs.query({ currentWindow: true });
  const active = tabs.find((tab) => tab.active);
  if (active && !active.url?.startsWith(own)) return active.url;
  const others = tabs.filter((tab) => !tab.url?.startsWith(own));
  return others.sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0]?.url;
}
