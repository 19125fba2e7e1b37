import { browser } from 'wxt/browser';
import type { Consent } from '#calls/consent';
import type { Question } from '#contract/question';
import { questions } from '#store/questions';
import { createNotifier } from './notifier';

const WIDTH = 440;
const HEIGHT = 560;

/** Puts the questions of calls in front of the user: a small window of our own, and a notification. */
export function askUser(consent: Consent): void {
  let windowId: number | undefined;
  let opening = false;
  // A user can close the window before the browser has told which one it is.
  const closedMeanwhile = new Set<number>();
  const notifier = createNotifier(() => void toFront(windowId));
  const show = async (asked: readonly Question[]) => {
    notifier.show(asked[0]);
    // The page closes itself when nothing is left to answer: its end is no answer to what is asked next.
    if (asked.length === 0) windowId = undefined;
    if (asked.length === 0 || windowId !== undefined || opening) return;
    opening = true;
    closedMeanwhile.clear();
    const url = browser.runtime.getURL('/confirm.html');
    const opened = await browser.windows
      .create({ url, type: 'popup', width: WIDTH, height: HEIGHT })
      .catch((fault: unknown) => void console.error('The window for the question did not open.', fault));
    opening = false;
    if (opened?.id !== undefined && closedMeanwhile.has(opened.id)) return consent.turnAway();
    windowId = opened?.id;
  };
  questions.watch((asked) => void show(asked));
  browser.windows.onRemoved.addListener((closed) => {
    if (opening) closedMeanwhile.add(closed);
    if (closed !== windowId) return;
    windowId = undefined;
    consent.turnAway();
  });
}

async function toFront(windowId: number | undefined): Promise<void> {
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
