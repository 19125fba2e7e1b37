import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Activity } from '#contract/activity';
import { browserStart } from '#store/browserStart';
import { text } from '../text';

/** The way to the tab a line is about; nothing where that tab is closed. */
export function TabLink({ line }: { line: Pick<Activity, 'tabId' | 'startedAt'> }) {
  const { tabId, startedAt } = line;
  const [isThere, setThere] = useState(false);
  useEffect(() => void isOpen(tabId, startedAt).then(setThere), [tabId, startedAt]);
  if (!isThere || tabId === undefined) return null;
  return (
    <button type="button" class="link" onClick={() => void goTo(tabId).catch(() => setThere(false))}>
      {text('activityTab')}
    </button>
  );
}

async function isOpen(tabId: number | undefined, startedAt: number): Promise<boolean> {
  // Of an earlier run of the browser the number is another tab's now.
  if (tabId === undefined || startedAt < (await browserStart.read())) return false;
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

async function goTo(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
