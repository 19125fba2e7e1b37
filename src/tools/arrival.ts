import { browser } from 'wxt/browser';
import { ToolFailure } from '#contract/toolFailure';
import type { Tab } from './browserContext';
import { hasId } from './tabs';

const WITHIN_MS = 15_000;
// An aborted load is either the old page's, such as the start page of a tab just opened, and the new one begins or
// commits at once; or it is the new one's: a download, say.
const AFTER_ABORTED_MS = 1_000;

// Chrome says net::ERR_ABORTED, Firefox the number of NS_BINDING_ABORTED.
const aborted = /ERR_ABORTED|2152398850/;

export interface Arrival {
  /** The tab once its new document can be used, or as it stands when that takes too long. */
  tab: Tab;
  /** False when nothing arrived in time: a download, an answer without content, or a slow server. */
  arrived: boolean;
}

interface ArrivalOptions {
  signal: AbortSignal;
  /** Which new address in the same document is an arrival too: a fragment, a step in an application's history. */
  sameDocument: 'none' | 'any' | URL;
  /** Set for a tab just opened: the empty page it shows at first is no arrival. */
  opened?: boolean;
  /** Resolves when the old document is gone, for those who learn of it without the browser's event. */
  left?: Promise<void>;
}

interface Navigation {
  tabId: number;
  frameId: number;
  url: string;
  /** Milliseconds since the epoch. */
  timeStamp: number;
  error?: string;
}

/** Asks for a navigation and waits for its document, watching from before it is asked for. Throws as watchArrival. */
export async function arriveBy(
  tabId: number,
  go: () => Promise<unknown>,
  options: ArrivalOptions,
): Promise<Arrival> {
  options.signal.throwIfAborted();
  const arrival = watchArrival(tabId, options);
  await Promise.all([go(), arrival]);
  return arrival;
}

/** Brings a tab just opened, which is empty, to an address. Throws as watchArrival. */
export function loadOpened(tabId: number, url: string, signal: AbortSignal): Promise<Arrival> {
  return arriveBy(tabId, () => browser.tabs.update(tabId, { url }), {
    signal,
    sameDocument: 'none',
    opened: true,
  });
}

/**
 * Watches a tab, for as long as it takes, until a navigation that is already under way has its document parsed.
 * @throws {ToolFailure} TAB_GONE when the tab is closed meanwhile, TAB_FROZEN when the browser unloads it,
 * PAGE_UNREACHABLE when the address fails.
 */
export async function watchArrival(tabId: number, options: ArrivalOptions): Promise<Arrival> {
  const arrived = await arrival(tabId, options);
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab && hasId(tab)) return { tab, arrived };
  throw gone();
}

function arrival(
  tabId: number,
  { signal, sameDocument, left, opened = false }: ArrivalOptions,
): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), WITHIN_MS);
  let abortedTimer: ReturnType<typeof setTimeout> | undefined;
  let committed = false;
  // Events of the page before may still be under way; the browser stamps them with when they happened.
  const since = Date.now();
  const isMine = (details: Navigation) =>
    details.tabId === tabId &&
    details.frameId === 0 &&
    details.timeStamp >= since &&
    (!opened || /^https?:/.test(details.url));
  const onBegun = (details: Navigation) => {
    if (isMine(details)) clearTimeout(abortedTimer);
  };
  const onCommitted = (details: Navigation) => {
    if (isMine(details)) committed = true;
  };
  void left?.then(() => {
    committed = true;
  });
  const onParsed = (details: Navigation) => {
    if (isMine(details) && committed) resolve(true);
  };
  const onMoved = (details: Navigation) => {
    if (!isMine(details) || sameDocument === 'none') return;
    if (sameDocument === 'any' || sameDocument.href === details.url) resolve(true);
  };
  const onFailed = (details: Navigation) => {
    if (!isMine(details)) return;
    if (!aborted.test(details.error ?? '')) return reject(unreachable(details));
    clearTimeout(abortedTimer);
    abortedTimer = setTimeout(() => committed || resolve(false), AFTER_ABORTED_MS);
  };
  // A page from the back/forward cache is not parsed again; its tab only becomes complete.
  const onUpdated = (updated: number, { status, discarded }: { status?: string; discarded?: boolean }) => {
    if (updated !== tabId) return;
    if (discarded) reject(unloaded());
    else if (committed && status === 'complete') resolve(true);
  };
  // Chrome gives a tab that it unloads another id.
  const onReplaced = (_added: number, removed: number) => {
    if (removed === tabId) reject(unloaded());
  };
  const onRemoved = (removed: number) => {
    if (removed === tabId) reject(gone());
  };
  const onAbort = () => reject(signal.reason);
  const { webNavigation, tabs } = browser;
  const moves = [webNavigation.onHistoryStateUpdated, webNavigation.onReferenceFragmentUpdated];
  for (const event of moves) event.addListener(onMoved);
  webNavigation.onDOMContentLoaded.addListener(onParsed);
  webNavigation.onBeforeNavigate.addListener(onBegun);
  webNavigation.onCommitted.addListener(onCommitted);
  webNavigation.onErrorOccurred.addListener(onFailed);
  tabs.onUpdated.addListener(onUpdated);
  tabs.onReplaced.addListener(onReplaced);
  tabs.onRemoved.addListener(onRemoved);
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  return promise.finally(() => {
    clearTimeout(timer);
    clearTimeout(abortedTimer);
    for (const event of moves) event.removeListener(onMoved);
    webNavigation.onDOMContentLoaded.removeListener(onParsed);
    webNavigation.onBeforeNavigate.removeListener(onBegun);
    webNavigation.onCommitted.removeListener(onCommitted);
    webNavigation.onErrorOccurred.removeListener(onFailed);
    tabs.onUpdated.removeListener(onUpdated);
    tabs.onReplaced.removeListener(onReplaced);
    tabs.onRemoved.removeListener(onRemoved);
    signal.removeEventListener('abort', onAbort);
  });
}

function gone() {
  return new ToolFailure(
    'TAB_GONE',
    'The tab was closed before the page came. list_tabs shows the open ones.',
  );
}

function unloaded() {
  return new ToolFailure(
    'TAB_FROZEN',
    'The browser unloaded the tab before the page came. Switch to it and look at it.',
  );
}

function unreachable({ url, error }: Navigation) {
  return new ToolFailure(
    'PAGE_UNREACHABLE',
    `The page ${url} could not be loaded (${error ?? 'no reason given'}). Check the address or try later.`,
  );
}
