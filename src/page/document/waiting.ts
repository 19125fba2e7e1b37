import { ToolFailure } from '#contract/toolFailure';

/** Throws when the call was stopped; asked right before every effect. */
export function checkGoing(signal: AbortSignal): void {
  if (!signal.aborted) return;
  if (signal.reason instanceof ToolFailure) throw signal.reason;
  throw new ToolFailure(
    'CANCELLED',
    'The call was stopped before it was done. What was done so far stays done.',
  );
}

/** Lets the page's own queued work run. A message is not throttled in hidden tabs, unlike a timer. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets timers run that the page has just set to no time at all; in hidden tabs, where all are slowed, its queued work only. */
export function nextTimers({ document }: { document: Document }): Promise<void> {
  if (document.visibilityState === 'hidden') return nextTask();
  return new Promise((resolve) => setTimeout(resolve));
}

interface Bounds {
  /** Milliseconds after which to give up. */
  atMostMs: number;
  signal: AbortSignal;
}

/** Waits for whatever `listen` reports; false when the time is over or the call was stopped. */
export function heard(
  listen: (report: () => void) => () => void,
  { atMostMs, signal }: Bounds,
): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (reported: boolean) => {
      stop();
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      resolve(reported);
    };
    const giveUp = () => finish(false);
    const timer = setTimeout(giveUp, atMostMs);
    signal.addEventListener('abort', giveUp, { once: true });
    const stop = listen(() => finish(true));
    if (signal.aborted) giveUp();
  });
}

/** The first value other than undefined, looked for now and after every change of the page. */
export async function appeared<T>(
  page: { mutations: { onChange(changed: () => void): () => void } },
  look: () => T | undefined,
  bounds: Bounds,
): Promise<T | undefined> {
  let found = look();
  if (found !== undefined) return found;
  await heard(
    (report) =>
      page.mutations.onChange(() => {
        found = look();
        if (found !== undefined) report();
      }),
    bounds,
  );
  return found ?? look();
}

/**
 * As `appeared`, but looked for in each frame as well: what styles and transitions show or hide leaves no trace in the
 * tree. In hidden tabs there are no frames; changes of the tree still tell.
 */
export async function appearsDrawn<T>(
  page: { window: Window; mutations: { onChange(changed: () => void): () => void } },
  look: () => T | undefined,
  bounds: Bounds,
): Promise<T | undefined> {
  const found = look();
  if (found !== undefined) return found;
  const drawn = { found };
  await heard((report) => {
    const again = () => {
      drawn.found ??= look();
      if (drawn.found !== undefined) report();
    };
    let frame = page.window.requestAnimationFrame(function next() {
      again();
      if (drawn.found === undefined) frame = page.window.requestAnimationFrame(next);
    });
    const unwatch = page.mutations.onChange(again);
    return () => {
      page.window.cancelAnimationFrame(frame);
      unwatch();
    };
  }, bounds);
  return drawn.found ?? look();
}
