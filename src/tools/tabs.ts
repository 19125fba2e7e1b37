import type { Browser } from 'wxt/browser';
import { browser } from 'wxt/browser';
import type { TabFacts } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import type { Tab } from './browserContext';

const MOST_TITLE = 120;

/** A tab's id as answers write it. */
export function tabRef(tabId: number): string {
  return `t${tabId}`;
}

/** A tab as an answer names it; the fragment may carry secrets and is dropped. */
export function tabFacts(tabId: number, url: string, title: string): TabFacts {
  return { id: tabRef(tabId), url: url.replace(/#.*$/s, ''), title: title.slice(0, MOST_TITLE) };
}

export function hasId(tab: Browser.tabs.Tab): tab is Tab {
  return tab.id !== undefined && tab.id >= 0;
}

/**
 * The tab with an id such as `t3`.
 * @throws {ToolFailure} INVALID_ARGS when it is no such id, TAB_GONE when the tab is closed.
 */
export async function tabById(ref: string): Promise<Tab> {
  const digits = /^t(\d{1,10})$/i.exec(ref.trim())?.[1];
  if (!digits) {
    throw new ToolFailure('INVALID_ARGS', `“${ref}” is not a tab id. list_tabs gives ids such as t3.`);
  }
  const found = await browser.tabs.get(Number(digits)).catch(() => undefined);
  if (found && hasId(found)) return found;
  throw new ToolFailure('TAB_GONE', `The tab ${ref} is closed. list_tabs shows the open ones.`);
}
