import { browser } from 'wxt/browser';
import type { Desk } from '#calls/desk';
import type { Question } from '#contract/question';
import { isPanelOpen, oncePanelClosed } from '#store/panelOpen';
import { questions } from '#store/questions';
import { createNotifier } from './notifier';

const WIDTH = 440;
const HEIGHT = 560;

/**
 * Puts the questions of calls in front of the user: in the panel where it is open at the side of their window, else in a
 * small window of our own; and a notification.
 */
export function askUser({ consent, currentTab }: Pick<Desk, 'consent' | 'currentTab'>): void {
  let windowId: number | undefined;
  let opening = false;
  let isAsked = false;
  let wasEmptied = false;
  let inPanel: { windowId: number; over: AbortController } | undefined;
  // A user can close the window before the browser has told which one it is.
  const closedMeanwhile = new Set<number>();
  const notifier = createNotifier(() => void toFront(inPanel?.windowId ?? windowId));
  const openWindow = async (): Promise<void> => {
    closedMeanwhile.clear();
    wasEmptied = false;
    const url = browser.runtime.getURL('/confirm.html');
    const opened = await browser.windows
      .create({ url, type: 'popup', width: WIDTH, height: HEIGHT })
      .catch((fault: unknown) => void console.error('The window for the question did not open.', fault));
    if (opened?.id === undefined) return undefined;
    const isClosed = closedMeanwhile.has(opened.id);
    if (isClosed && !wasEmptied) return consent.turnAway();
    // What it was opened for was answered elsewhere, and it may stay open or have closed itself.
    if (!isAsked) return closeWindow(opened.id);
    if (isClosed) return openWindow();
    windowId = opened.id;
  };
  const leaveToPanel = (beside: number) => {
    const over = new AbortController();
    inPanel = { windowId: beside, over };
    oncePanelClosed(beside, over.signal, () => {
      inPanel = undefined;
      void open();
    });
  };
  const open = async () => {
    if (!isAsked || windowId !== undefined || opening || inPanel) return;
    opening = true;
    try {
      const beside = (await currentTab())?.windowId;
      const hasPanel = beside !== undefined && (await isPanelOpen(beside));
      if (hasPanel && isAsked) leaveToPanel(beside);
      else if (isAsked) await openWindow();
    } finally {
      opening = false;
    }
  };
  const show = (asked: readonly Question[]) => {
    notifier.show(asked[0]);
    isAsked = asked.length > 0;
    if (isAsked) return void open();
    wasEmptied = true;
    // The page closes itself when nothing is left to answer, which a browser can miss while it loads. Its end is no answer
    // to what is asked next.
    if (windowId !== undefined) void closeWindow(windowId);
    windowId = undefined;
    inPanel?.over.abort();
    inPanel = undefined;
  };
  questions.watch(show);
  browser.windows.onRemoved.addListener((closed) => {
    if (opening) closedMeanwhile.add(closed);
    if (closed !== windowId) return;
    windowId = undefined;
    consent.turnAway();
  });
}

function closeWindow(windowId: number): Promise<void> {
  return browser.windows.remove(windowId).catch(() => undefined);
}

async function toFront(windowId: number | undefined): Promise<void> {
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
