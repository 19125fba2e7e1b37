import { browser } from 'wxt/browser';
import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
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
  const [way, direction] = steps < 0 ? ['go back to', 'back'] : ['go forward to', 'forward'];
  const watching = new AbortController();
  const arrival = watchArrival(id, {
    signal: AbortSignal.any([context.signal, watching.signal]),
    sameDocument: 'any',
  });
  arrival.catch(() => undefined);
  const frames = await browser.webNavigation.getAllFrames({ tabId: id });
  const known = new Set(frames?.map(({ frameId }) => frameId));
  const elsewhere = firstElsewhere(id, known, watching.signal);
  const first = await setOut(id, steps)
    .then((isMoving) => (isMoving ? Promise.race([arrival, elsewhere]) : 'nowhere'))
    .finally(() => watching.abort());
  if (first === 'nowhere') {
    return {
      verdict: 'no_change',
      say: `There is no page to ${way}. Still on ${title ?? 'the same page'}.`,
    };
  }
  if (first === 'frame') {
    return { verdict: 'changed', say: `A part of the page went ${direction}. Read the page to see it.` };
  }
  return arrived(first, context);
}

/** False: there is no other page in the tab's history. */
async function setOut(tabId: number, steps: number): Promise<boolean> {
  try {
    const [moved] = await browser.scripting.executeScript({ target: { tabId }, func: move, args: [steps] });
    return moved?.result !== false;
  } catch (cause) {
    throw new ToolFailure(
      'PAGE_UNREACHABLE',
      'The page went away before it could be left; it was not moved through its history. Look where the tab is now.',
      { cause },
    );
  }
}

const BEGINS_WITHIN_MS = 1_500;

interface Move {
  tabId: number;
  frameId: number;
}

/**
 * A page cannot tell whether there is a page that way: the Navigation API knows its own site's entries alone, and in
 * Firefox 153 counts some that are not there. A move that is one begins at once, however slow its server is; the last
 * thing that moved may have been a frame, of which only Firefox says that it moves through the history.
 */
function firstElsewhere(
  tabId: number,
  frames: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<'nowhere' | 'frame'> {
  const { promise, resolve } = Promise.withResolvers<'nowhere' | 'frame'>();
  const timer = setTimeout(() => resolve('nowhere'), BEGINS_WITHIN_MS);
  const onBegun = (details: Move) => {
    if (details.tabId === tabId && details.frameId === 0) stop();
  };
  const onMoved = (details: Move) => {
    onBegun(details);
    if (details.tabId === tabId && details.frameId !== 0 && frames.has(details.frameId)) resolve('frame');
  };
  const { onBeforeNavigate, onCommitted, onHistoryStateUpdated, onReferenceFragmentUpdated } =
    browser.webNavigation;
  const moves = [onCommitted, onHistoryStateUpdated, onReferenceFragmentUpdated];
  const stop = () => {
    clearTimeout(timer);
    onBeforeNavigate.removeListener(onBegun);
    for (const event of moves) event.removeListener(onMoved);
  };
  onBeforeNavigate.addListener(onBegun);
  for (const event of moves) event.addListener(onMoved);
  signal.addEventListener('abort', stop, { once: true });
  return promise.finally(stop);
}

// Runs in the page, so it may use nothing from outside itself.
function move(steps: number): boolean {
  if (history.length < 2) return false;
  history.go(steps);
  return true;
}
