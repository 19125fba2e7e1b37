const lockOf = (windowId: number) => `pagehand-panel-${windowId}`;

/** Marks the panel at the side of a window as in view, until the signal’s abort or the end of its page. */
export function markPanel(windowId: number, signal: AbortSignal): void {
  const left = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => left.resolve());
  const marked = navigator.locks.request(lockOf(windowId), { mode: 'shared', signal }, () => left.promise);
  // It rejects with the abort only.
  marked.catch(() => undefined);
}

/** Whether the panel at the side of a window is in view. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(windowId));
}

/** Calls back once no panel is in view at the side of a window; never after the signal’s abort. */
export function oncePanelClosed(windowId: number, signal: AbortSignal, closed: () => void): void {
  // It rejects with the abort only.
  navigator.locks.request(lockOf(windowId), { signal }, () => undefined).then(closed, () => undefined);
}
