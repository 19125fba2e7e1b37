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
  if (moved?.result === 'nowhere') {
    watching.abort();
    return { verdict: 'no_change', say: `${nowhere} Still on ${title ?? 'the same page'}.` };
  }
  const isSure = moved?.result === 'sure';
  const first = await (isSure ? arrival : Promise.race([arrival, untilIdle(id, watching.signal)]));
  if (first === 'idle') {
    watching.abort();
    return { verdict: 'no_change', say: `${nowhere} Still on ${title ?? 'the same page'}.` };
  }
  watching.abort();
  return arrived(first, context);
}

/**
 * Where the page cannot tell whether there is a page that way, only that no navigation begins does; one that does begins
 * at once, however slow its server is.
 */
function untilIdle(tabId: number, signal: AbortSignal): Promise<'idle'> {
  const { promise, resolve } = Promise.withResolvers<'idle'>();
  const timer = setTimeout(() => resolve('idle'), BEGINS_WITHIN_MS);
  const { onBeforeNavigate, onCommitted } = browser.webNavigation;
  const stop = () => {
    clearTimeout(timer);
    onBeforeNavigate.removeListener(begun);
    onCommitted.removeListener(begun);
  };
  const begun = (details: { tabId: number; frameId: number }) => {
    if (details.tabId === tabId && details.frameId === 0) stop();
  };
  onBeforeNavigate.addListener(begun);
  onCommitted.addListener(begun);
  signal.addEventListener('abort', stop, { once: true });
  return promise.finally(stop);
}

const BEGINS_WITHIN_MS = 1_500;

// Runs in the page, so it may use nothing from outside itself.
function move(steps: number): 'sure' | 'unsure' | 'nowhere' {
  const { navigation } = globalThis as { navigation?: { canGoBack: boolean; canGoForward: boolean } };
  const can = navigation ? (steps < 0 ? navigation.canGoBack : navigation.canGoForward) : history.length > 1;
  if (!can) return 'nowhere';
  history.go(steps);
  return navigation ? 'sure' : 'unsure';
}
