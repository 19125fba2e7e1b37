const LOCK = 'pagehand-background';

/** Marks this background as running; the browser lets go of the mark with it, however it ends. */
export function markAlive(): void {
  void navigator.locks.request(LOCK, () => new Promise(() => {}));
}

/** Whether a background is running, told without waking it. */
export async function isAlive(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === LOCK);
}
