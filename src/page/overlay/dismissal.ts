/** Calls back when the user goes on by hand, with Escape or a click, or the document is left. Returns the end of it. */
export function watchDismissal(window: Window, dismiss: () => void): () => void {
  const listening = new AbortController();
  const options = { capture: true, passive: true, signal: listening.signal };
  // Our own acts make untrusted events and take marks off themselves.
  const byHand = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type === 'keydown' && !(event instanceof KeyboardEvent && event.key === 'Escape')) return;
    dismiss();
  };
  window.addEventListener('click', byHand, options);
  window.addEventListener('keydown', byHand, options);
  // A document in the back/forward cache would come back with its marks.
  window.addEventListener('pagehide', dismiss, options);
  return () => listening.abort();
}
