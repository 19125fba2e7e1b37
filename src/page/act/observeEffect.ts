import type { Verdict } from '#contract/result';
import { focusedElement } from '../document/ancestry';
import { nextTask } from '../document/waiting';
import { saidName } from '../names/name';
import type { Page } from '../page';
import { hasScrolledAround } from '../scroll/scrollPositions';
import { changeWords } from './changeWords';
import { dialogWords, openDialogs } from './dialogs';
import { focusMoved, watchEffectEvents } from './effectEvents';
import { watchLeaving } from './leaving';
import { watchPageChanges } from './pageChanges';
import { firstEffect, lastingEffect, type Settling } from './settle';
import { stateChanges, targetState } from './targetState';
import { whatStands } from './whatStands';

/** What was seen to follow from an act. */
export interface Effect {
  verdict: Verdict;
  /** The document began to leave. */
  navigating: boolean;
  /** At most five lines of what is new. */
  changed: string[];
  /** Why nothing happened, where the page or the browser said so. */
  complaints: string[];
}

export interface Watched<T> {
  target: Element;
  signal: AbortSignal;
  /** Whether focus going elsewhere is what the act is for. */
  focusCounts?: boolean;
  /** Whether what the act returned settles it without any effect to see. */
  isEnough?: (result: Awaited<T>) => boolean;
  /** How long to wait for a first effect, in milliseconds; 400 unless told. */
  settleMs?: number;
}

/** Whatever is done before calling it only prepared the act: styling it caused (hover, press, ripple) is no effect. */
export type Prepared = () => void;

/**
 * Acts, to the end of what the act may promise, and watches what follows. The first effect settles the verdict, at once when it came while acting; only
 * `no_change` waits out the time.
 */
export async function observeEffect<T>(
  page: Page,
  watched: Watched<T>,
  act: (prepared: Prepared) => T,
): Promise<{ result: Awaited<T>; effect: Effect }> {
  const { target, signal, settleMs = SETTLE_MS } = watched;
  const before = {
    url: addressOf(page),
    state: targetState(target),
    focused: focusedElement(page),
    dialogs: openDialogs(page),
  };
  const listeners = new Set<() => void>();
  const news = () => {
    for (const listener of listeners) listener();
  };
  const changes = watchPageChanges(page, target, news);
  const leaving = watchLeaving(page, news);
  const events = watchEffectEvents(page, target, news);

  const name = saidNameOnce(page, target);
  const moved = () => addressOf(page) !== before.url;
  const focusMatters = () => watched.focusCounts === true && focusMoved(page, before.focused);
  const changed = () =>
    events.any() ||
    leaving.downloads() ||
    focusMatters() ||
    changes.records().length > 0 ||
    stateChanges('', target, before.state).length > 0 ||
    (target.isConnected && hasScrolledAround(target));
  const prepared = () => {
    changes.setAside();
    events.setAside();
  };
  const settled = () => {
    changes.take(false);
    if (leaving.begun() || leaving.outside() || moved()) return true;
    return !leaving.expected() && changed();
  };
  const stateChanged = () => stateChanges('', target, before.state).length > 0;
  const settling: Settling = {
    page,
    signal,
    isSettled: settled,
    isLeaving: () => leaving.begun() || moved(),
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  try {
    page.work.begin();
    const begun = page.mutations.quietly(() => act(prepared));
    changes.take(true);
    const result = await begun;
    const waits = settleMs > 0 && !watched.isEnough?.(result) && events.complaints().length === 0;
    if (waits && !settled()) await firstEffect(settling, settleMs);
    // A page may put the state back in its next task.
    if (leaving.undecided() || (settleMs > 0 && stateChanged())) await nextTask();
    if (!settling.isLeaving() && !leaving.expected()) {
      const inTargetAlone = settleMs > 0 && stateChanged();
      const timersMs = settleMs === 0 ? FILLED_MS : inTargetAlone ? TARGET_MS : ELSEWHERE_MS;
      await lastingEffect(settling, { timersMs, inTargetAlone });
    }
    return { result, effect: conclude() };
  } finally {
    page.work.end();
    changes.stop();
    leaving.stop();
    events.stop();
  }

  function conclude(): Effect {
    const gone = leaving.begun() && !moved();
    if (!gone && changed()) {
      const records = changes.records();
      page.aftermath.watch(whatStands(page, { target, name: name(), before: before.state, records }));
    }
    const dialogs = gone ? [] : [...openDialogs(page)].filter((dialog) => !before.dialogs.has(dialog));
    const lines = [
      ...dialogs.map((dialog) => dialogWords(page, dialog)),
      ...stateChanges(name(), target, before.state),
      ...(leaving.outside() ? ['the link goes to another program'] : []),
      ...(leaving.downloads() ? ['a download began'] : []),
      ...(gone ? [] : changeWords(page, changes.records())),
    ];
    return {
      verdict: verdictOf({ gone, dialogs: dialogs.length }),
      navigating: gone,
      changed: [...new Set(lines)].slice(0, 5),
      complaints: events.complaints(),
    };
  }

  function verdictOf({ gone, dialogs }: { gone: boolean; dialogs: number }): Verdict {
    if (gone || moved()) return 'navigated';
    if (leaving.outside()) return 'unknown';
    if (dialogs > 0) return 'dialog_open';
    if (events.complaints().length > 0 || !changed()) {
      return leaving.formTaken() || leaving.expected() ? 'unknown' : 'no_change';
    }
    return 'changed';
  }
}

// An empty fragment is where dead links lead; it is no other place.
function addressOf({ window }: Page): string {
  return window.location.href.replace(/#$/, '');
}

// The name is told as it was before the act, and worked out only if it is needed.
function saidNameOnce(page: Page, target: Element): () => string {
  let name: string | undefined;
  return () => {
    name ??= saidName(page, target);
    return name;
  };
}

const SETTLE_MS = 400;
// How late a timer of the page may be due that is waited for before an effect counts. Whoever types does not wait for
// what looks things up once typing has ended.
const TARGET_MS = 400;
const FILLED_MS = 150;
const ELSEWHERE_MS = 100;
