import { browser } from 'wxt/browser';

const BEGINS_WITHIN_MS = 1_500;
// The page begins at once, too, where it moves with its frames.
const FRAME_ALONE_MS = 200;
// Pages see the clock less exactly than the browser.
const CLOCK_MS = 5;

interface Move {
  tabId: number;
  frameId: number;
  /** Milliseconds since the epoch. */
  timeStamp: number;
}

/**
 * Tells, once it is known when a tab was asked to move through its history, that it does not, or that one of these
 * frames did instead. A page cannot tell whether there is a page that way: the Navigation API knows its own site's
 * entries alone, and in Firefox 153 counts some that are not there. A move that is one begins at once, however slow its
 * server is; only Firefox says of a frame that it moves through the history.
 */
export function watchElsewhere(tabId: number, frames: ReadonlySet<number>, signal: AbortSignal) {
  const { promise, resolve } = Promise.withResolvers<'nowhere' | 'frame'>();
  const last = { page: 0, frame: 0 };
  let since: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    if (since === undefined) return;
    if (last.page >= since) return stop();
    if (last.frame < since) return;
    clearTimeout(timer);
    timer = setTimeout(() => resolve('frame'), FRAME_ALONE_MS);
  };
  const onBegun = ({ tabId: where, frameId, timeStamp }: Move) => {
    if (where !== tabId || frameId !== 0) return;
    last.page = timeStamp;
    judge();
  };
  const onMoved = (details: Move) => {
    onBegun(details);
    // The first counts; one that goes on and on would never be told.
    if (details.tabId !== tabId || !frames.has(details.frameId) || details.frameId === 0) return;
    if (since !== undefined && last.frame >= since) return;
    last.frame = details.timeStamp;
    judge();
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
  return (movedAt: number): Promise<'nowhere' | 'frame'> => {
    since = movedAt - CLOCK_MS;
    timer = setTimeout(() => resolve('nowhere'), BEGINS_WITHIN_MS);
    judge();
    return promise;
  };
}
