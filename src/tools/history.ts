import { browser } from 'wxt/browser';
import type { Outcome } from '#contract/result';
import { ToolFailure } from '#contract/toolFailure';
import { watchArrival } from './arrival';
import { arrived } from './arrived';
import type { BrowserContext } from './browserContext';
import { watchElsewhere } from './elsewhere';
import { askToLeave } from './leaving';
import { tabById, tabRef } from './tabs';

// A page that stands still takes the script when it goes on, which may be long after the call was answered.
const TAKEN_WITHIN_MS = 10_000;

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
  const elsewhere = watchElsewhere(id, await framesOf(id), watching.signal);
  const first = await setOut(id, steps)
    .then((movedAt) => (movedAt === 0 ? 'nowhere' : Promise.race([arrival, elsewhere(movedAt)])))
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

async function framesOf(tabId: number): Promise<ReadonlySet<number>> {
  const frames = await browser.webNavigation.getAllFrames({ tabId }).catch(() => null);
  return new Set(frames?.map(({ frameId }) => frameId));
}

/**
 * When the page was asked to move, in milliseconds since the epoch; 0 when its tab has no other page.
 * @throws {ToolFailure} TAB_GONE, TIMED_OUT or PAGE_FORBIDDEN.
 */
async function setOut(tabId: number, steps: number): Promise<number> {
  const moved = await browser.scripting
    .executeScript({
      target: { tabId },
      func: move,
      args: [steps, Date.now() + TAKEN_WITHIN_MS],
      injectImmediately: true,
    })
    .catch(async (cause: unknown) => {
      await tabById(tabRef(tabId));
      throw noWay(cause);
    });
  const at = moved[0]?.result;
  if (at !== undefined && at >= 0) return at;
  throw new ToolFailure(
    'TIMED_OUT',
    'The page answered too late to be left, and nothing was done. Try again.',
  );
}

function noWay(cause: unknown): ToolFailure {
  return new ToolFailure(
    'PAGE_FORBIDDEN',
    'The browser keeps extensions out of what the tab shows (an error page, a PDF, a store), or it changed meanwhile. Look where the tab is, or go to an address with navigate.',
    { cause },
  );
}

// Runs in the page, so it may use nothing from outside itself. 0: no other page; -1: it is too late.
function move(steps: number, until: number): number {
  const now = Date.now();
  if (now > until) return -1;
  if (history.length < 2) return 0;
  history.go(steps);
  return now;
}
