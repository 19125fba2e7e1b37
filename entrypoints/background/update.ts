import { browser } from 'wxt/browser';
import type { Delivery } from '#calls/delivery';
import { activityWritten } from '#store/activity';
import { callsWritten } from '#store/calls';
import type { Session } from './session';

const QUIET_MS = 60_000;

type Draining = Pick<Delivery, 'drain'>;
type Leaving = Pick<Session, 'heardAt' | 'mayBeLeft' | 'leaveBehind'>;

/**
 * A background that never idles never gets its update: the browser tells of one, and we make way. No new call is
 * taken, those that run end, and the conversation is left for the updated extension to take up. Where it cannot be
 * taken up, the update waits until nothing was said or asked for a minute.
 */
export function makeWayForUpdates(delivery: Draining, session: Leaving): void {
  const make = () => void makeWay(delivery, session);
  browser.runtime.onUpdateAvailable.addListener(make);
  // Browsers tell of updates of installed packages only; a test of a development build says it in their place.
  if (import.meta.env.MODE === 'development') whenTestTells(make);
}

function whenTestTells(make: () => void): void {
  browser.storage.session.onChanged.addListener(({ updateWaits }) => {
    if (updateWaits?.newValue !== true) return;
    make();
    void browser.storage.session.remove('updateWaits');
  });
}

async function makeWay(delivery: Draining, session: Leaving): Promise<void> {
  const quietInMs = session.mayBeLeft() ? 0 : QUIET_MS - (Date.now() - session.heardAt());
  if (quietInMs > 0) {
    setTimeout(() => void makeWay(delivery, session), quietInMs);
    return;
  }
  await delivery.drain('Pagehand is being updated; nothing was done. Ask again in a few seconds.');
  await session.leaveBehind();
  await Promise.allSettled([activityWritten(), callsWritten()]);
  browser.runtime.reload();
}
