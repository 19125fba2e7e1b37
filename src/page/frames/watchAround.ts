import type { AroundChange } from '#contract/frames';
import { changeWords } from '../act/changeWords';
import { dialogWords, openDialogs } from '../act/dialogs';
import { watchLeaving } from '../act/leaving';
import { watchPageChanges } from '../act/pageChanges';
import type { Page } from '../page';
import { frameOf } from './frameHandles';

/** Watches this document while something is done in one of its frames, until `changeAround` asks. */
export function watchAround(page: Page, handle: number): void {
  watching.get(page.document)?.stop();
  const frame = frameOf(page, handle);
  if (frame) watching.set(page.document, watch(page, frame));
}

/** What changed in this document since `watchAround`, and ends the watch. */
export function changeAround(page: Page): AroundChange {
  const watched = watching.get(page.document);
  watching.delete(page.document);
  if (!watched) return { verdict: 'no_change', changed: [], frameGone: true };
  try {
    return watched.conclude();
  } finally {
    watched.stop();
  }
}

interface Watching {
  conclude(): AroundChange;
  stop(): void;
}

const watching = new WeakMap<Document, Watching>();
const MOST_LINES = 5;

function watch(page: Page, frame: Element): Watching {
  const before = { url: addressOf(page), dialogs: openDialogs(page) };
  const nothing = () => undefined;
  const changes = watchPageChanges(page, frame, nothing);
  const leaving = watchLeaving(page, nothing);
  return {
    conclude() {
      changes.take(false);
      const frameGone = !frame.isConnected;
      const dialogs = [...openDialogs(page)].filter((dialog) => !before.dialogs.has(dialog));
      const closed = [...before.dialogs].some((dialog) => !dialog.isConnected);
      const records = changes.records();
      const lines = [...dialogs.map((dialog) => dialogWords(page, dialog)), ...changeWords(page, records)];
      const changed = [...new Set(lines)].slice(0, MOST_LINES);
      if (leaving.begun() || addressOf(page) !== before.url) {
        return { verdict: 'navigated', changed, frameGone };
      }
      if (dialogs.length > 0) return { verdict: 'dialog_open', changed, frameGone };
      const any = records.length > 0 || frameGone || closed;
      return { verdict: any ? 'changed' : 'no_change', changed, frameGone };
    },
    stop() {
      changes.stop();
      leaving.stop();
    },
  };
}

function addressOf({ window }: Page): string {
  return window.location.href.replace(/#$/, '');
}
