import type { Page } from '../page';

/** Calls `update` after whatever may have moved the page's elements, at most once a frame. Returns the end of it. */
export function follow(page: Page, update: () => void): () => void {
  const { window } = page;
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  let cancel: (() => void) | undefined;
  const soon = () => {
    if (cancel) return;
    const run = () => {
      cancel?.();
      cancel = undefined;
      update();
    };
    const frame = window.requestAnimationFrame(run);
    // Hidden tabs draw no frames.
    const timer = setTimeout(run, WITHOUT_FRAMES_MS);
    cancel = () => {
      window.cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  };
  let later: ReturnType<typeof setTimeout> | undefined;
  const unwatch = page.mutations.onChange(() => {
    later ??= setTimeout(() => {
      later = undefined;
      soon();
    }, AFTER_CHANGES_MS);
  });
  for (const type of ['scroll', 'resize', 'load', 'transitionend']) {
    window.addEventListener(type, soon, options);
  }
  page.document.addEventListener('visibilitychange', soon, options);
  return () => {
    listening.abort();
    unwatch();
    clearTimeout(later);
    cancel?.();
  };
}

const WITHOUT_FRAMES_MS = 150;

// Pages that change all the time would cost a look at every badge in each frame.
const AFTER_CHANGES_MS = 150;
