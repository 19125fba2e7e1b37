import { browser } from 'wxt/browser';
import { type Outcome, type ToolResult, type ToolSuccess, tabFacts } from '#contract/result';
import type { Rule } from '#contract/rule';
import { ToolFailure } from '#contract/toolFailure';
import { type Arrival, loadOpened, watchArrival } from '#tools/arrival';
import { arrived as arrivedAt } from '#tools/arrived';
import type { Tab } from '#tools/browserContext';
import { tabFacts as factsOf, hasId } from '#tools/tabs';
import { assertMayStay, readerOf } from './reader';
import type { InTab } from './runInPage';
import { success } from './success';

/** Waits for the document an act led to, once its own is gone, and tells where the user is now. */
export async function follow(
  outcome: Outcome,
  gone: Promise<void>,
  { permit, tab, signal }: InTab,
): Promise<ToolResult> {
  return told(outcome, await nextDocument(tab.id, gone, signal), await permit.rules());
}

/** Waits for the document that comes after one that leaves, once it is gone. Throws as watchArrival. */
export function nextDocument(tabId: number, gone: Promise<void>, signal: AbortSignal): Promise<Arrival> {
  const arrival = watchArrival(tabId, { signal, sameDocument: 'none', left: gone });
  return Promise.race([arrival, alreadyThere(tabId, gone)]);
}

/** An act's outcome with where it led, as far as the agent may know. */
function told(outcome: Outcome, arrival: Arrival, rules: readonly Rule[]): ToolSuccess {
  const { verdict, say, data } = arrivedAt(arrival, readerOf(rules));
  const where = tabFacts.safeParse(data?.tab).data;
  return success({ ...outcome, ...(verdict ? { verdict } : {}), say: `${outcome.say} ${say}` }, where);
}

// The page's word that it leaves can come after the next document was parsed; then no event is left to wait for.
async function alreadyThere(tabId: number, gone: Promise<void>): Promise<Arrival> {
  await gone;
  // A tab that was closed has its own end in watchArrival.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab && hasId(tab) && tab.status === 'complete' ? { tab, arrived: true } : new Promise(() => {});
}

/** Opens the tab a link asked for: without user activation the page itself may not. */
export async function openFor(
  outcome: Outcome,
  url: string,
  { permit, tab, signal }: InTab,
): Promise<ToolResult> {
  await permit.demand({ name: 'open_tab', effect: 'navigate', needs: 'site' }, url).catch((thrown) => {
    if (!(thrown instanceof ToolFailure)) throw thrown;
    throw new ToolFailure(thrown.code, `${outcome.say} It leads to a new tab. ${thrown.message}`);
  });
  const opened = await browser.tabs.create({ active: true, openerTabId: tab.id });
  if (!hasId(opened)) throw new ToolFailure('INTERNAL', 'The browser opened a tab without an id.');
  const arrival = await loadOpened(opened.id, url, signal);
  const answer = told(outcome, arrival, await permit.rules());
  const it = arrival.arrived ? answer.tab?.title || answer.tab?.url : 'a page, which is slow to come,';
  return { ...answer, verdict: 'opened_tab', say: `${outcome.say} It opened ${it} in a new tab.` };
}

/** The tab a page opened by itself during an act, where the browser let it: the user is in that tab now. */
export async function openedBy(tab: Tab, since: number): Promise<Tab | undefined> {
  const tabs = (await browser.tabs.query({})).filter(hasId);
  return tabs.find((other) => other.openerTabId === tab.id && (other.lastAccessed ?? 0) >= since);
}

/** The answer of an act whose page opened a tab by itself. */
export async function arrivedIn(
  opened: Tab,
  outcome: Outcome,
  { permit, signal }: InTab,
): Promise<ToolResult> {
  const { tab } = await loaded(opened, signal);
  const url = tab.url ?? '';
  assertMayStay(await permit.rules(), url);
  // What an idle act says is how to go on without its effect.
  const did = outcome.verdict === 'no_change' ? '' : `${outcome.say} `;
  const say = `${did}The page opened ${tab.title || 'a page'} in a new tab. What is asked next is asked there.`;
  return success({ ...outcome, verdict: 'opened_tab', say }, factsOf(tab.id, url, tab.title ?? ''));
}

/** A tab that opens by itself, with its document; it may be there already. */
async function loaded({ id }: Tab, signal: AbortSignal): Promise<Arrival> {
  const done = new AbortController();
  const arrival = watchArrival(id, {
    signal: AbortSignal.any([signal, done.signal]),
    sameDocument: 'none',
    opened: true,
  });
  arrival.catch(() => undefined);
  const now = await browser.tabs.get(id).catch(() => undefined);
  const isThere = now?.status === 'complete' && /^https?:/.test(now.url ?? '');
  if (!now || !hasId(now) || !isThere) return arrival;
  done.abort();
  return { tab: now, arrived: true };
}
