import { browser } from 'wxt/browser';
import { ToolFailure } from '#contract/toolFailure';
import { objectsToLeaving } from '#page/dialogs/objection';
import type { BrowserContext, Tab } from './browserContext';
import { within } from './within';

const WITHIN_MS = 1_000;

/**
 * Asks the page of a tab before it is left or closed, so that nothing typed is lost and no question of the browser's
 * holds the tab up.
 * @throws {ToolFailure} DIALOG_OPEN when the page objects and nobody announced to leave all the same, or the reason of
 * the call's abort.
 */
export async function askToLeave(
  tab: Tab,
  { mayRead, signal }: Pick<BrowserContext, 'mayRead' | 'signal'>,
): Promise<void> {
  const objecting = mayRead(tab.url) && (await objects(tab.id));
  signal.throwIfAborted();
  if (!objecting) return;
  throw new ToolFailure(
    'DIALOG_OPEN',
    `${(tab.title ?? '').slice(0, 80) || 'The page'} asks whether to leave: something on it is not saved. Nothing was done. To leave all the same: answer_dialog with accept, then this again.`,
  );
}

// Pages that cannot be entered, or do not answer, say nothing against it.
async function objects(tabId: number): Promise<boolean> {
  const asked = browser.scripting.executeScript({ target: { tabId }, func: objectsToLeaving });
  try {
    return (await within(asked, WITHIN_MS))?.[0]?.result === true;
  } catch {
    return false;
  }
}
