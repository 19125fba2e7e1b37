const AFTER_LOAD_MS = 1_000;
const AT_MOST_MS = 2_000;

interface Held {
  /** Hands it to the desk; false when the desk leaves it to the user. */
  hand(): boolean;
  show(): void;
}

/** Dialogs of a page that is still loading, kept for a moment: a call that led here is about to put its desk in. */
export function heldWhileLoading(window: Window) {
  const { document, navigator } = window;
  const kept = new Set<Held>();
  const since = performance.now();
  let loadedAt = document.readyState === 'complete' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  window.addEventListener('load', () => {
    loadedAt = performance.now();
  });
  const showAll = () => {
    for (const held of kept) {
      kept.delete(held);
      held.show();
    }
  };
  return {
    /** Whether a dialog now may wait: while the page loads and the user has not touched it. */
    holds: () =>
      performance.now() - Math.max(since, loadedAt) < AFTER_LOAD_MS &&
      !navigator.userActivation.hasBeenActive,
    keep(held: Held): void {
      if (kept.size === 0) setTimeout(showAll, AT_MOST_MS);
      kept.add(held);
    },
    /** A desk is here now. */
    hand(): void {
      for (const held of kept) if (held.hand()) kept.delete(held);
      showAll();
    },
  };
}
