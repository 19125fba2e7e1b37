const LOCK = 'pagehand-background';

/** Marks this background as running; the browser lets go of the mark with it, however it ends. */
export function markAlive(): void {
  void navigator.locks.request(LOCK, () => new Promise(() => {}));
}

/** Whether a background is running, told without waking it. */
export async function isAlive(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  // Those who wait for its end share the lock for a moment.
  return held.some(({ name, mode }) => name === LOCK && mode === 'exclusive');
}

/** Calls back once no background is running, at once when none is; never after the signal's abort. */
export function onceDead(signal: AbortSignal, ended: () => void): void {
  const waiting = navigator.locks.request(LOCK, { mode: 'shared', signal }, () => undefined);
  // It rejects with the abort only.
  waiting.then(ended, () => undefined);
}
