import { browser } from 'wxt/browser';
import type { Outcome } from '#contract/result';
import { watchArrival } from './arrival';
import { arrived } from './arrived';
import type { BrowserContext } from './browserContext';
import { askToLeave } from './leaving';

/**
 * Moves through a tab's history from inside the page: `tabs.goBack` skips entries that came about without
 * user activation, which is how every entry of ours comes about.
 */
export async function moveInHistory(steps: 1 | -1, context: BrowserContext): Promise<Outcome> {
  const tab = await context.tab();
  await askToLeave(tab, context);
  const { id, title } = tab;
  const nowhere = steps < 0 ? 'There is no page to go back to.' : 'There is no page to go forward to.';
  const watching = new AbortController();
  const arrival = watchArrival(id, {
    signal: AbortSignal.any([context.signal, watching.signal]),
    sameDocument: 'any',
  });
  arrival.catch(() => undefined);
  const [moved] = await browser.scripting.executeScript({ target: { tabId: id }, func: move, args: [steps] });
  if (moved?.result === false) {
    watching.abort();
    return { verdict: 'no_change', say: `${nowhere} Still on ${title ?? 'the same page'}.` };
  }
  return arrived(await arrival, context);
}

// Runs in the page, so it may use nothing from outside itself.
function move(steps: number) {
  const { navigation } = globalThis as { navigation?: { canGoBack: boolean; canGoForward: boolean } };
  const can = navigation ? (steps < 0 ? navigation.canGoBack : navigation.canGoForward) : history.length > 1;
  if (can) history.go(steps);
  return can;
}
