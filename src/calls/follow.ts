import { browser } from 'wxt/browser';
import type { Outcome, ToolResult } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { type Arrival, watchArrival } from '#tools/arrival';
import type { Tab } from '#tools/browserContext';
import { hasId, tabFacts } from '#tools/tabs';
import { refusal } from './gate';
import type { PagePort } from './pagePort';
import { assertMayStay } from './runInBrowser';
import type { InTab } from './runInPage';
import { success } from './success';

/** Waits for the document an act led to, and tells where the user is now. */
export async function follow(
  outcome: Outcome,
  port: PagePort,
  { desk, tab, signal }: InTab,
): Promise<ToolResult> {
  const arrival = watchArrival(tab.id, { signal, sameDocument: 'none', left: port.gone });
  const { tab: now, arrived } = await Promise.race([arrival, alreadyThere(tab.id, port)]);
  assertMayStay(await desk.rules(), now.url ?? '');
  const facts = tabFacts(now.id, now.url ?? '', now.title ?? '');
  if (!arrived) {
    const say = `${outcome.say} The next page has not come yet; it may be slow, or a download.`;
    return success({ ...outcome, verdict: 'unknown', say }, facts);
  }
  const say = `${outcome.say} You are now on ${facts.title || facts.url}.`;
  return success({ ...outcome, verdict: 'navigated', say }, facts);
}

// The page's word that it leaves can come after the next document was parsed; then no event is left to wait for.
async function alreadyThere(tabId: number, port: PagePort): Promise<Arrival> {
  await port.gone;
  const tab = await browser.tabs.get(tabId);
  return hasId(tab) && tab.status === 'complete' ? { tab, arrived: true } : new Promise(() => {});
}

/** Opens the tab a link asked for: without user activation the page itself may not. */
export async function openFor(
  outcome: Outcome,
  url: string,
  { desk, tab, signal }: InTab,
): Promise<ToolResult> {
  const against = refusal(await desk.rules(), { name: 'open_tab', effect: 'navigate', needs: 'site' }, url);
  if (against)
    throw new ToolFailure(against.code, `${outcome.say} It leads to a new tab. ${against.message}`);
  const opened = await browser.tabs.create({ active: true, openerTabId: tab.id });
  if (!hasId(opened)) throw new ToolFailure('INTERNAL', 'The browser opened a tab without an id.');
  const arrival = watchArrival(opened.id, { signal, sameDocument: 'none', opened: true });
  await Promise.all([browser.tabs.update(opened.id, { url }), arrival]);
  const { tab: now } = await arrival;
  assertMayStay(await desk.rules(), now.url ?? '');
  const facts = tabFacts(now.id, now.url ?? '', now.title ?? '');
  const say = `${outcome.say} It opened ${facts.title || facts.url} in a new tab.`;
  return success({ ...outcome, verdict: 'opened_tab', say }, facts);
}

/** The tab a page opened by itself during an act, where the browser let it: the user is in that tab now. */
export async function openedBy(tab: Tab, since: number): Promise<Tab | undefined> {
  const tabs = (await browser.tabs.query({})).filter(hasId);
  return tabs.find((other) => other.openerTabId === tab.id && (other.lastAccessed ?? 0) >= since);
}

/** The answer of an act that seemed to do nothing but opened a tab. */
export async function arrivedIn(opened: Tab, { desk }: InTab): Promise<ToolResult> {
  const url = opened.url || opened.pendingUrl || '';
  assertMayStay(await desk.rules(), url);
  const say = `The page opened ${opened.title || 'a page'} in a new tab. What is asked next is asked there.`;
  return success({ verdict: 'opened_tab', say }, tabFacts(opened.id, url, opened.title ?? ''));
}
