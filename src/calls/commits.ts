import { browser } from 'wxt/browser';
import type { FramePlace } from './enterPage';

const WITHIN_MS = 1_000;

/** How a tab came to its document, in the browser's words: `link`, `form_submit`, `typed`, `reload` … */
export type Transition = string;

export interface Commits {
  /** Begins to listen, for as long as somebody does: a listener set at start would wake us at every page load. */
  listen(): () => void;
  /** The transition of the document's commit at or after `since` (epoch ms), waiting a second for it; or nothing. */
  since(place: FramePlace, since: number): Promise<Transition | undefined>;
}

interface Commit {
  at: number;
  transition: Transition;
}

/** Remembers the last document that each tab, and each frame in it, came to while somebody listens. */
export function watchCommits(): Commits {
  const last = new Map<string, Commit>();
  const waiting = new Set<(key: string, commit: Commit) => void>();
  let listeners = 0;
  const onCommitted = (details: {
    tabId: number;
    frameId: number;
    timeStamp: number;
    transitionType?: string;
  }) => {
    const key = keyOf(details);
    const commit = { at: details.timeStamp, transition: details.transitionType ?? '' };
    last.set(key, commit);
    for (const tell of waiting) tell(key, commit);
  };
  return {
    listen() {
      listeners += 1;
      if (listeners === 1) browser.webNavigation.onCommitted.addListener(onCommitted);
      return () => {
        listeners -= 1;
        if (listeners > 0) return;
        browser.webNavigation.onCommitted.removeListener(onCommitted);
        last.clear();
      };
    },
    since(place, since) {
      const wanted = keyOf(place);
      const known = last.get(wanted);
      if (known && known.at >= since) return Promise.resolve(known.transition);
      return new Promise((resolve) => {
        const end = (transition?: Transition) => {
          clearTimeout(timer);
          waiting.delete(tell);
          resolve(transition);
        };
        const tell = (key: string, commit: Commit) => {
          if (key === wanted && commit.at >= since) end(commit.transition);
        };
        const timer = setTimeout(end, WITHIN_MS);
        waiting.add(tell);
      });
    },
  };
}

const keyOf = ({ tabId, frameId }: FramePlace) => `${tabId}.${frameId}`;
